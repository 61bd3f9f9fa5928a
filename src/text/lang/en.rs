//! English.

use super::Table;

pub(super) const TABLE: Table = Table {
    stop_words: "
        a about above across after again against ago ain't all almost alone along already also although always am
        amid among an and another any anyone anything are aren't around as at away back be became because become
        been before behind being below between both but by came can can't cannot come could couldn't did didn't do
        does doesn't doing don't done down during each either else enough even ever every everyone everything
        for from further gave get gets give given gives go goes going gone got had hadn't has hasn't have haven't having
        he he'd he'll he's her here here's hers herself him himself his how how's however i i'd i'll i'm i've if in
        including indeed instead into is isn't it it'd it'll it's its itself just keep kept least less let let's like
        made make makes making many may maybe me meanwhile might mine more most much must mustn't my myself
        near neither never no nobody none nor not nothing now of off often on once one only onto or other others ought
        our ours ourselves out over own per perhaps put quite rather really said same say saying says several shall she
        she'd she'll she's should shouldn't since so some someone something sometimes still such take than that
        that's the their theirs them themselves then there there's therefore these they they'd they'll they're
        they've this those though through throughout thus till to together told too took toward towards under
        unless until up upon us very via was wasn't we we'd we'll we're we've well went were weren't what
        what's whatever when where whether which while who who's whoever whole whom whose why will with within
        without won't would wouldn't yet you you'd you'll you're you've your yours yourself",
    numbers: [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    ],
    elisions: "",
    titles: "Adm Ald Asst Atty Brig Capt Cmdr Col Cong Cpl Det Dr Fr Ft Gen Gov Hon Insp Lt Maj Mr Mrs Ms Msgr Mt Pres Pt Pvt Prof Rep Reps Rev Sec Sen Sens Sgt Supt Treas",
};
