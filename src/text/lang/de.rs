//! German.

use super::Table;

pub(super) const TABLE: Table = Table {
    stop_words: "
        ab aber alle allem allen aller alles als also am an ander andere anderem anderen anderer anderes anders auch
        auf aus außer außerdem bei beide beiden beim bereits bevor bin bis bisher bist bloß da dabei dadurch dafür
        dagegen daher damit danach daneben dann daran darauf daraus darf darin darüber darum darunter das dass
        davon davor dazu dein deine dem demnach den denen denn dennoch der deren des deshalb dessen desto dich die
        dies diese diesem diesen dieser dieses dir doch dort du durch dürfen eben ebenfalls ebenso eher ein eine
        einem einen einer eines einig einige einigen einiger einiges einmal er es etwa etwas euch euer eure falls fast für
        gab gegen gegenüber gehabt genug gerade gesagt gewesen gibt ging habe haben hat hatte hatten hätte hätten her
        hier hin hinter ich ihm ihn ihnen ihr ihre ihrem ihren ihrer ihres im immer in indem indes infolge
        innerhalb ins inzwischen ist ja je jede jedem jeden jeder jedes jedoch jemand jene jenem jenen jener jenes jetzt
        kann kannst kaum kein keine keinem keinen keiner keines kommen kommt konnte konnten können könnte könnten
        laut lassen lässt man manche mancher mehr mein meine meinem meinen meiner mich mir mit mittels möchte
        muss musste mussten müssen müsste nach nachdem nämlich neben nein nicht nichts noch nun nur ob oben oder
        ohne sagen sagt sagte sagten schon sehr sei seien sein seine seinem seinen seiner seines seit seitdem selbst sich
        sie sind so sobald sodass sogar solche solchem solchen solcher solches soll sollen sollte sollten
        sondern sonst soweit sowie sowohl statt teilte trotz trotzdem über um und uns unser unsere unserem unseren
        unserer unter viel viele vielen vieler vom von vor während war waren warum was weder weg wegen weil weiter
        weitere weiteren weiterhin welche welchem welchen welcher welches wem wen wenn wer werde werden wessen wie wieder
        will wir wird wo wobei wodurch wohl wollen wollte wollten worden wurde wurden würde würden zu zudem zum
        zur zurück zusammen zwar zwischen",
    numbers: [
        "null", "eins", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwölf",
    ],
    elisions: "",
    titles: "Abs Art Dr Hr Mio Mrd Nr Prof St bzw ca evtl ggf inkl sog zzgl",
};
