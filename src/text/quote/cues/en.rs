//! English cues.
//!
//! The verbs of manner are those of Levin (1993), *English Verb Classes and Alternations*, class 37 (verbs of
//! communication: 37.3 manner of speaking, 37.7 say, 37.8 complain, 37.9 advise, 37.10 confess, 37.12 overstate), with
//! the judgment verbs of class 33 that newspapers hand quotations over with.

use crate::text::name::lexicon::{Class, Entry};

/// The table.
pub const WORDS: &[Entry] = &[
    (Class::CUE, "ventured ventures said says say told tells tell added adds add insisted insists insist claimed claims claim warned warns warn
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
        declare announce acknowledge emphasise emphasize reiterate remark conclude concede maintain contend assert allege
        affirm proclaim advises advise recommends recommended ruled decided accused testifies recounts jokes argues quips cries reckons reckoned figured ordered
        underlined underlines underscored underscores remembered remembers written texted texts messaged
        emailed emails"),
    (Class::TELL, "texted texts messaged emailed emails told tells tell assured informed asked advised reminded urged urges ordered begged"),
    (Class::NOUNY, "texts emails claims claim states notes note posted reports report hopes answers demands promises pledges vows urges
        hints estimates counters cautions thought ordered repeated added continued stresses write"),
    (Class::CUE_ING, "saying adding insisting claiming warning arguing stating noting declaring explaining telling writing
        calling describing stressing suggesting asking vowing promising threatening citing dismissing denouncing
        emphasising emphasizing acknowledging admitting confirming announcing posting tweeting quipping joking reiterating
        repeating pledging urging demanding branding dubbing labelling labeling predicting asserting alleging lamenting
        complaining cautioning observing remarking fuming gushing raging joking thundering sneering snapping boasting
        bragging moaning groaning whispering shouting yelling sighing recalling replying responding concluding pointing
        hailing praising slamming blasting condemning likening comparing deriding mocking rejecting accusing thanking
        conceding insinuating hinting musing wondering"),
    (Class::CUE_NP, "described describes describe called calls call dubbed dubs branded brands termed terms labelled labeled
        labels hailed hails praised praises criticised criticized criticises criticizes condemned condemns denounced
        denounces dismissed dismisses rejected rejects accused accuses blamed blames slammed slams blasted characterised
        characterized likened cited cites referred refers decried derided touted welcomed welcomes considered considers
        deemed spoke speaks voiced expressed expresses credited threatened vowed compared portrayed deplored mocked
        condemn denounce dismiss reject accuse criticise criticize deride ridiculed attacked defended lauded saluted salutes applauded applauds commended commends acclaimed acclaims thanked promised attributed attributes ascribed ascribes appealed appeals"),
    (Class::CUE_PREP, "according"),
    (Class::CUE_NOUN, "statement remarks comments warning threat call pledge promise claim vow insistence description speech
        interview post tweet letter words remark comment complaint verdict message testimony assertion accusation
        characterisation characterization denial reply response answer assessment reaction"),
    (Class::CUE_TWO, "went goes pointed points made makes put puts spelled spelt summed hit hits shot fired chipped chimed weighed piped"),
    (Class::CUE_REST, "on out clear it up back in"),
    (Class::WITH_THAT, "ruled decided posted reported reports report cried sang lied sighed estimated estimates responded
        responds demanded demands answered answers accused yelled shouted recounted recounts continued continues repeated
        pleaded implored wondered ordered lamented laments mused went goes pointed points made makes put puts underlined underlines
        underscored underscores"),
    (Class::TONE, "babbled babbles bantered blurted blurts bragged brags barked bawled bawls beamed bellowed bellows blared blares blasted bleated bleats blustered
        blusters boasted boasts boomed brayed brays bristled bristles burbled burbles cackled cackles caroled carols
        chanted chided chides chirped chirps chorused choruses chortled chortles chuckled chuckles clucked clucks
        cooed coos croaked croaks crooned croons crowed cursed drawled drawls droned enthused enthuses exploded
        explodes fretted frets fulminated fulminates fumed fumes gabbled gabbles gasped gasps giggled giggles goaded
        goads grinned grins griped gripes groaned groans groused grouses growled growls grumbled grumbles grunted
        grunts gulped gulps gushed gushes harrumphed harrumphs hissed hisses hollered hollers hooted hoots howled
        howls huffed huffs inveighed inveighs jeered jeers jested jests jibed jibes joshed joshes laughed laughs marveled
        marvels moaned moans mumbled mumbles murmured murmurs muttered mutters nagged nags panted piped pleaded pleads
        preached preaches purred purrs quavered quavers quibbled quibbles raged railed ranted rants rasped rasps raved
        raves rejoiced rejoices remonstrated remonstrates roared roars rumbled rumbles scoffed scoffs scolded scolds
        screamed screams screeched screeches seethed seethes shrieked shrieks shrugged shrugs sighed sighs smiled smiles
        smirked smirks snarled snarls sneered sneers snickered snickers sniffed sniffs sniped snipes sniveled snivels
        snorted snorts sobbed sobs soothed soothes spluttered splutters sputtered sputters squawked squawks squealed
        squeals stammered stammers stormed stuttered stutters swooned swoons taunted taunts teased teases thundered
        thunders tittered titters trilled trills trumpeted trumpets ventured ventures volunteered volunteers wailed
        wails warbled warbles wheezed wheezes whimpered whimpers whined whines whistled whistles whooped whoops winced
        winked yapped yaps yelped yelps cautioned cautions chimed chimes bemoaned bemoans bewailed bewails counseled
        counsels exhorted exhorts extoled extols gloated gloats interjected interjects interrupted interrupts intoned
        intones lectured moralised moralises moralized moralizes objected parroted parrots pontificated pontificates
        prattled prattles professed professes pronounced pronounces proffered proffers protested rejoined rejoins
        recited recites retorted retorts revealed reveals rhapsodised rhapsodises rhapsodized rhapsodizes sermonised
        sermonises speculated speculates surmised surmises theorised theorises theorized theorizes vented vents
        vouched vouches warranted wondered wonders blogged posted tweeted texted emailed messaged cabled radioed
        signalled telegraphed telegraphs wired enquired enquires inquired inquires queried pressed probed reasoned
        reflected reflects mused muses pondered ponders deadpaned deadpans ad-libbed ad-libs philosophised
        philosophises hazarded posited posits postulated postulates proposed submitted swore swears attested attests
        certified certifies vouchsafed vouchsafes acknowledged acknowledges concurred concurs demurred demurs
        dissented dissents disagreed disagrees assented assents corrected clarified clarifies elaborated elaborates
        expanded prefaced prefaces qualified qualifies confided confides confessed confesses divulged divulges owned
        disclosed discloses related relates recapped recaps summarised summarises summarized summarizes cracked quipped
        quips ribbed roasted scorned scorns slams spat spits wept weeps sang shouts yells mutter whispers
        begged held holds found finds determined established barks bellows bleats gasps jeers rages raps rapped rants roars
        snarls storms swaggered swaggers tut-tutted whoops wisecracked carped carps chuntered crows gabbed grouched grouches
        gurgled jabbered kvetched lisped prated quacked rattled sermonized slurred snivelled snivels spouted spouts whinged
        whinges yammered yowled"),
    (Class::CUE_NOUN, "joke quip jibe jest excuse plea appeal apology outburst tirade boast lament retort taunt allegation account admission
        reckoning"),
    (Class::CUE_NOUN, "view opinion estimation phrase motto slogan mantra refrain summary verdicts formula"),
];
