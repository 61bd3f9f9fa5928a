//! Countries, continents and the adjectives made of them (ISO 3166-1 short names, one word each).

use super::{Class, Entry};

pub(super) const EN: &[Entry] = &[
    (Class::PLACE, "afghanistan albania algeria andorra angola argentina armenia australia austria azerbaijan bahamas bahrain
        bangladesh barbados belarus belgium belize benin bhutan bolivia bosnia botswana brazil britain brunei bulgaria burundi
        cambodia cameroon canada chad chile china colombia congo croatia cuba cyprus czechia denmark djibouti ecuador egypt
        england eritrea estonia eswatini ethiopia fiji finland france gabon gambia georgia germany ghana greece greenland
        grenada guatemala guinea guyana haiti honduras hungary iceland india indonesia iran iraq ireland israel italy jamaica
        japan jordan kazakhstan kenya kosovo kuwait kyrgyzstan laos latvia lebanon lesotho liberia libya liechtenstein
        lithuania luxembourg madagascar malawi malaysia maldives mali malta mauritania mauritius mexico moldova monaco
        mongolia montenegro morocco mozambique myanmar namibia nepal netherlands nicaragua niger nigeria norway oman
        pakistan palestine panama paraguay peru philippines poland portugal qatar romania russia rwanda scotland senegal serbia
        singapore slovakia slovenia somalia spain sudan suriname sweden switzerland syria taiwan tajikistan tanzania
        thailand togo tunisia turkey turkmenistan uganda ukraine uruguay uzbekistan vatican venezuela vietnam wales yemen
        zambia zimbabwe europe africa asia america americas antarctica oceania us usa uk uae eu un nato"),
    (Class::DEMONYM, "afghan african albanian algerian american angolan arab argentine argentinian armenian asian australian austrian
        azerbaijani bangladeshi basque bavarian belarusian belgian bolivian bosnian brazilian british bulgarian burmese
        cambodian canadian catalan chechen chilean chinese christian colombian congolese croatian cuban cypriot czech danish dutch
        ecuadorian egyptian english estonian ethiopian european finnish flemish french georgian german ghanaian greek
        guatemalan haitian honduran hungarian icelandic indian indonesian iranian iraqi irish islamic israeli italian ivorian
        jamaican japanese jewish jordanian kazakh kenyan korean kosovar kurdish kuwaiti latin latvian lebanese libyan lithuanian
        malaysian maltese mexican moldovan mongolian moroccan muslim nepalese nicaraguan nigerian nordic norwegian pakistani
        palestinian panamanian paraguayan peruvian philippine filipino polish portuguese qatari romanian russian rwandan
        saudi scottish senegalese serbian singaporean slovak slovenian somali soviet spanish sudanese swedish swiss syrian
        taiwanese tanzanian thai tibetan tunisian turkish ugandan ukrainian uruguayan uzbek venezuelan vietnamese welsh
        western eastern northern southern swede dane dutchman scot pole finn turk spaniard frenchman frenchwoman englishman englishwoman irishman irishwoman welshman welshwoman yemeni zambian zimbabwean u.s. us uk catholic protestant orthodox democratic
        republican conservative liberal labour"),
];

pub(super) const DE: &[Entry] = &[
    (Class::PLACE, "deutschland österreich schweiz frankreich italien spanien portugal belgien niederlande luxemburg dänemark
        schweden norwegen finnland polen tschechien slowakei ungarn rumänien bulgarien griechenland türkei russland ukraine
        belarus estland lettland litauen großbritannien england schottland irland island usa kanada mexiko brasilien
        argentinien chile china japan indien indonesien australien israel iran irak syrien libanon ägypten libyen
        afghanistan pakistan europa afrika asien amerika eu uno nato serbien kroatien slowenien albanien georgien bayern
        sachsen hessen thüringen brandenburg niedersachsen saarland"),
    (Class::DEMONYM, "deutsche deutscher deutschen österreichische österreichischer schweizer französische französischer
        französischen italienische italienischer spanische spanischer polnische polnischer russische russischer russischen
        ukrainische ukrainischer ukrainischen amerikanische amerikanischer us-amerikanische britische britischer
        europäische europäischer europäischen türkische türkischer chinesische chinesischer japanische niederländische
        belgische dänische schwedische norwegische finnische ungarische griechische israelische iranische indische
        bayerische bayerischer sächsische hessische berliner hamburger münchner kölner"),
];

pub(super) const FR: &[Entry] = &[
    (Class::PLACE, "france allemagne italie espagne portugal belgique suisse autriche luxembourg danemark suède norvège finlande
        pologne hongrie roumanie bulgarie grèce turquie russie ukraine royaume-uni angleterre écosse irlande islande états-unis
        canada québec mexique brésil argentine chili chine japon inde indonésie australie israël iran irak syrie liban égypte
        libye algérie maroc tunisie sénégal mali niger cameroun congo madagascar europe afrique asie amérique ue onu otan"),
    (Class::DEMONYM, "français française allemand allemande italien italienne espagnol espagnole belge suisse russe ukrainien
        ukrainienne américain américaine britannique européen européenne chinois chinoise japonais japonaise turc turque
        polonais polonaise israélien israélienne iranien iranienne indien indienne algérien algérienne marocain marocaine
        parisien parisienne canadien canadienne grec grecque"),
];

pub(super) const ES: &[Entry] = &[
    (Class::PLACE, "españa francia alemania italia portugal bélgica suiza austria suecia noruega finlandia dinamarca polonia
        hungría rumanía bulgaria grecia turquía rusia ucrania inglaterra escocia irlanda islandia méxico argentina chile
        perú colombia venezuela bolivia ecuador uruguay paraguay brasil cuba panamá guatemala honduras nicaragua china
        japón india israel irán irak siria líbano egipto marruecos argelia europa áfrica asia américa ue onu otan eeuu
        cataluña andalucía galicia navarra aragón valencia"),
    (Class::DEMONYM, "español española francés francesa alemán alemana italiano italiana ruso rusa ucraniano ucraniana
        estadounidense británico británica europeo europea chino china japonés japonesa mexicano mexicana argentino
        argentina chileno chilena peruano peruana colombiano colombiana venezolano venezolana brasileño brasileña cubano
        cubana catalán catalana andaluz vasco vasca gallego gallega marroquí israelí"),
];

pub(super) const IT: &[Entry] = &[
    (Class::PLACE, "italia francia germania spagna portogallo belgio svizzera austria svezia norvegia finlandia danimarca polonia
        ungheria romania bulgaria grecia turchia russia ucraina inghilterra scozia irlanda messico argentina brasile cina
        giappone india israele iran iraq siria libano egitto libia tunisia algeria marocco europa africa asia america ue
        onu nato usa"),
    (Class::DEMONYM, "italiano italiana francese tedesco tedesca spagnolo spagnola russo russa ucraino ucraina americano
        americana statunitense britannico britannica europeo europea cinese giapponese turco turca polacco polacca"),
];

pub(super) const NL: &[Entry] = &[
    (Class::PLACE, "nederland belgië duitsland frankrijk italië spanje portugal zwitserland oostenrijk luxemburg denemarken
        zweden noorwegen finland polen hongarije roemenië bulgarije griekenland turkije rusland oekraïne engeland schotland
        ierland ijsland amerika canada mexico brazilië argentinië china japan india indonesië australië israël iran irak
        syrië libanon egypte marokko europa afrika azië vlaanderen wallonië eu vn navo vs suriname"),
    (Class::DEMONYM, "nederlandse belgische duitse franse italiaanse spaanse russische oekraïense amerikaanse britse europese
        chinese japanse turkse poolse vlaamse waalse marokkaanse"),
];
