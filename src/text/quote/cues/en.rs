//! English cues.

use crate::text::name::lexicon::{Class, Entry};

/// The table.
pub const WORDS: &[Entry] = &[
    (Class::CUE, "said says say told tells tell added adds add insisted insists insist claimed claims claim warned warns warn
        argued argues argue stated states announced announces declared declares noted notes note explained explains explain
        replied replies asked asks wrote writes write tweeted posted confirmed confirms confirm denied denies deny
        acknowledged acknowledges admitted admits admit stressed stresses emphasised emphasized emphasises emphasizes
        reiterated reiterates repeated suggested suggests suggest predicted predicts recalled recalls remarked
        commented responded responds answered answers concluded concludes continued continues observed quipped joked
        boasted complained complains conceded concedes countered counters cautioned cautions vowed vows pledged pledges
        promised promises threatened testified reported reports report revealed reveals disclosed maintained maintains
        contended contends asserted asserts alleged alleges affirmed affirms hinted hints signalled signaled shouted cried
        whispered muttered recounted lamented laments mused opined retorted snapped interjected implored pleaded begged
        demanded demands urged urges proclaimed estimated estimates believed believes believe thought hoped hopes feared wondered
        assured informed advised agreed agrees speculated apologised apologized lied sighed yelled exclaimed sang joked
        ruled decided accused testifies recounts jokes argues quips cries reckons reckoned figured ordered"),
    (Class::TELL, "told tells tell assured informed asked advised reminded urged urges ordered begged"),
    (Class::NOUNY, "claims claim states notes note posted reports report hopes answers demands promises pledges vows urges
        hints estimates counters cautions thought ordered repeated added continued stresses write"),
    (Class::CUE_ING, "saying adding insisting claiming warning arguing stating noting declaring explaining telling writing
        calling describing stressing suggesting asking vowing promising threatening citing dismissing denouncing
        emphasising emphasizing acknowledging admitting confirming announcing posting tweeting quipping joking reiterating
        repeating pledging urging demanding branding dubbing labelling labeling predicting asserting alleging lamenting
        complaining cautioning observing remarking"),
    (Class::CUE_NP, "described describes describe called calls call dubbed dubs branded brands termed terms labelled labeled
        labels hailed hails praised praises criticised criticized criticises criticizes condemned condemns denounced
        denounces dismissed dismisses rejected rejects accused accuses blamed blames slammed slams blasted characterised
        characterized likened cited cites referred refers decried derided touted welcomed welcomes considered considers
        deemed spoke speaks voiced expressed expresses credited threatened vowed compared portrayed deplored mocked
        ridiculed attacked defended lauded thanked promised"),
    (Class::CUE_PREP, "according"),
    (Class::CUE_NOUN, "statement remarks comments warning threat call pledge promise claim vow insistence description speech
        interview post tweet letter words remark comment complaint verdict message testimony assertion accusation
        characterisation characterization denial reply response answer assessment"),
    (Class::CUE_TWO, "went goes pointed points made makes put puts spelled spelt summed"),
    (Class::CUE_REST, "on out clear it up"),
    (Class::WITH_THAT, "ruled decided posted reported reports report cried sang lied sighed estimated estimates responded
        responds demanded demands answered answers accused yelled shouted recounted recounts continued continues repeated
        pleaded implored wondered ordered lamented laments mused went goes pointed points made makes put puts"),
];
