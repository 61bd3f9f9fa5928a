//! Common first names of Europe, the Americas, Africa and Asia in Latin letters, as statistical offices list them.

use super::{Class, Entry};

pub(super) const NAMES: &[Entry] = &[
    (Class::GIVEN.and(Class::MASC), "adam adrian ahmed alan albert alberto alejandro alessandro alex alexander alexandre
        alfred ali anders andreas andrei andrew andrzej andré angelo anthony anton antoine arthur axel ben benjamin bernard bernd
        björn brian bruno carl carlo carlos charles christian christoph christophe christopher claude claudio colin craig
        damien daniel daniele darren dave david dennis diego dieter dietmar dirk dominic edward enrico enzo eric erik ernst
        federico felipe felix fernando filippo florian francesco francis francisco franck frank franz fred frederick
        friedrich fritz gabriel gareth gary george georg georges gerald gerard gerhard giacomo gianni giorgio giovanni
        giuseppe glenn gordon graham greg guido guillaume gustav günter günther hans harald harold harry heinrich heinz helmut henri
        henry herbert hermann horst howard hugo ian igor ignacio isaac ivan jacob jacques jakob james jan javier jean
        jeff jeffrey jens jeremy jerome jerry jesús jim joachim joe joel johan johannes john johnny jonas jonathan
        jorge josef joseph joshua josé juan julien jürgen kai karl keith ken kenneth kevin klaus kurt lars laurent lee
        leo leon leonardo lorenzo louis luca lucas luigi luis lukas manfred manuel marc marcel marco marcus mario mark
        markus martin massimo mathieu matteo matthew matthias maurice max michael michel miguel mike mohamed mohammed
        moritz neil nicholas nick nicolas niels niklas nils norbert olaf oliver olivier omar oscar otto pablo paolo pascal patrick
        paul pedro peter philip philipp philippe pierre piet pieter rafael rainer ralf ralph raymond raúl renaud rené
        ricardo richard rob robert roberto robin roger roland rolf roman ronald ross rudolf russell ryan salvatore sam
        samuel scott sean sebastian sergio simon sjoerd stefan stefano stephan stephen steve steven stuart sven sébastien
        ted terry theo thierry thomas thorsten tim timothy tobias tom tomas tommaso tony torsten ulrich uwe valentin vincent vincenzo
        walter werner willem william willy wolfgang xavier yves émile"),
    (Class::GIVEN.and(Class::FEM), "abigail alessandra alexandra alice alicia alison amanda amy ana andrea angela angelika anja
        ann anna anne annette annie antonia audrey barbara beatrice beatriz béatrice bettina birgit brigitte camille carina carla
        carmen carol carolina caroline catherine cecilia charlotte chiara chloé christiane christina christine claire clara
        claudia cornelia cristina deborah denise diana diane dolores dominique doris dorothy eleanor elena elisa elisabeth
        elizabeth ella ellen elsa emily emma erika esther eva evelyn federica fiona frances francesca franziska françoise
        frida gabriela gabriele giorgia giovanna giulia gloria grace greta hanna hannah heather heidi heike helen helena
        helga hélène ilse ines ingrid inés irene iris isabel isabella isabelle jacqueline jana jane janet jennifer jessica jill
        joan joanna johanna josephine joyce juana judith julia julie karen karin kate katharina kathleen katja kerstin
        kim kristina laura lauren lea lena leonie lina linda lisa liz lola louise lucia lucy lucía luisa léa madeleine
        manon manuela margaret margot maria marianne marie marina marion marlene marta martha martina mary maría megan
        melanie mercedes michelle mireille monica monika monique nadia nadine naomi natalia natalie nathalie nicole nina
        nora olga olivia pamela patricia paula pauline petra pilar rachel rebecca regina renate rita rosa rosie ruth sabine
        sabrina sally samantha sandra sara sarah sharon silke silvia simone sofia sofía sonia sophia sophie stella
        stephanie susan susanne sylvia sylvie tanja teresa theresa tina ulrike ursula ute valentina valeria valerie
        vanessa vera verónica veronica victoria virginia véronique yolanda yvonne zoe élodie"),
    // Men's in one language and women's in another.
    (Class::GIVEN.and(Class::MASC).and(Class::FEM), "jean andrea nicola simone gabriele robin kim joan dominique camille claude jocelyn"),
    (Class::GIVEN, "alexis ashley charlie chris jamie jordan kelly leslie lynn morgan pat sacha sasha taylor yannick"),
    (Class::GIVEN.and(Class::MASC), "amadou ibrahim ibrahima moussa mamadou ousmane cheikh kwame kofi kwesi chidi emeka tunde muhammad mohamad
        mustafa mehmet mahmoud mahmud ahmet hassan hussein osman yusuf yousef khalid tariq bilal karim samir rashid
        abdullah hamza walid nasser ramzi salim jamal faisal ole knut leif magnus einar gunnar sigurd sigurður jón
        bjarni bjørn gunnlaugur haakon håkon torbjørn mikael antti jukka pekka mikko jussi lasse henrik rasmus søren
        jesper mads kasper flemming oleg dmitri dmitry vladimir sergei sergey nikolai nikolay pavel petr piotr tomasz
        marek jakub jiří milan goran zoran dragan bojan yuri yury mykola volodymyr oleksandr andriy vasyl bohdan taras
        viktor alexei aleksei aleksandr mikhail konstantin stanislav vaclav václav ondřej zdeněk miroslav radek
        lubomír janusz krzysztof paweł wojciech zbigniew grzegorz maciej mateusz łukasz raj rahul amit sanjay vijay
        arjun ravi suresh ramesh anil sunil deepak rajesh rakesh narendra imran asif seán liam conor declan niall
        cormac padraig eoin eamon fergus angus alasdair hamish callum ewan euan gavin gethin rhys owen emlyn ieuan
        aled dafydd trevor nigel barry derek clive gerry darragh ilir besnik edmond arben luan agron dritan mauro
        silvio maurizio giampaolo fabio fabrizio davide emanuele nicola raffaele gennaro ciro íñigo iñaki gonzalo
        rodrigo álvaro andrés césar emilio esteban germán joaquín julián mateo nicolás ramón santiago tomás vicente
        joão luís rui nuno tiago paulo gaël loïc thibault théo mathis baptiste cédric didier fabien florent gérard
        hervé jérôme ludovic maxime rémi romain sylvain stéphane tristan joost geert gerrit hendrik jaap jeroen joris
        kees maarten marten ruud sander wim wouter teun jörg jörn holger ingo detlef hartmut hubert kilian korbinian
        leonhard severin tobi volker wilfried udo armin levent emre burak kemal hakan murat orhan selim serkan tolga
        kenji hiroshi takashi akira yuki"),
    (Class::GIVEN.and(Class::FEM), "fatima fatou aminata aisha aysha ayesha amina leila layla zainab maryam mariam yasmin yasmine nour hala rania
        samira salma khadija astrid sigrid solveig sólveig gudrun guðrún kirsten birgitta annika elin maja mette hanne
        lone pernille inger marit randi ragnhild ingunn steinunn hrefna fatime irina svetlana tatiana tatyana oksana
        ludmila lyudmila katarzyna agnieszka magdalena ewa zofia małgorzata olena kateryna anastasia daria marija
        jelena milica jovana priya anjali sunita deepa lakshmi indira meera nisha pooja kavita aoife niamh siobhan
        siobhán sinead sinéad ciara orla gráinne maeve mairead catriona eilidh morag dilys sian siân cerys nerys
        bronwen gwen mirela arta valbona elira mimoza pia moira paola elisabetta eleonora alessia serena ilaria
        silvana rosanna donatella rocío montserrat ainhoa leire nerea begoña dolors concepción mónica raquel fátima
        ângela joana mariana odile amélie aurélie bénédicte bérengère clémence delphine émilie estelle gaëlle
        geneviève justine laetitia laure maud mélanie mathilde noémie ophélie solène sandrine séverine ségolène
        valérie virginie anouk femke jolanda lieke lotte marijke marloes maaike mieke sanne saskia tineke wilma gudula
        hannelore hildegard ilka jutta liesel lale resi rosemarie roswitha sigrun trude ulla uschi traudl waltraud
        wiebke ayla ayşe elif emine fatma hatice özlem zeynep selin yuko keiko yumi haruka kayleigh chloe ellie gemma
        hayley jodie kirsty leanne lorraine lynne mandy shauna stacey tracey tracy wendy zara bethany brenda carole
        cheryl deirdre edna eileen elaine enid ethel gail gillian gina glenda gladys hilary imogen jocelyn kathy
        lesley marjorie maureen mavis mildred muriel noreen phyllis rhona roberta rosemary sheila shirley thelma tessa
        vivienne winifred yvette"),
    (Class::GIVEN.and(Class::MASC), "aaron abdul abdulrahman abel abraham achim adel adnan adolfo adriaan adrien agostino agustín aidan alain albin
        alec alejo aleksandar aleksander alessio alexandru aleš alfonso alfredo alois alonso altan alvaro amadeo amir
        amos anatol anatoly andras andrej andrius andrás anselm ansgar antal anthonius anto antonin antonio antonis
        antonín apostolos aris armand armando arnaud arne arno arnold arnulf aron arsen artur arturo arvid asbjørn
        atanas athanasios attila augusto aurelio ayub azim aziz baltasar balázs barnaby bartek bartosz basil bastian
        bastien bautista behrouz benedek benedict benedikt bengt benito benoit benoît bernardo bertrand birger bjorn
        blaise blaž bogdan boris borislav bram branislav branko brendan brice bronislav bruce byron bálint béla børge
        calvin carlton casper cezary chinedu christiaan christos cian ciaran ciarán claes claus clemens clément conrad
        constantin corentin cornelis corneliu cornelius cosmin costel cristian cristiano cristóbal curt cyril cyrus
        damian damir damjan damon danilo danny dariusz darko davit denis deniz denys desmond dieudonné dimitar dimitri
        dimitrios dimitris dino domenico donal donald donato doruk douglas draško duncan dušan dylan eberhard eddie
        edgar edgardo edmund edoardo edouard eduard eduardo edvard edvin egil egon eino eirik eivind elias elie elijah
        eliseo eloy elvis emanuel emil emiliano emir emmanuel endre engelbert ennio enrique erasmus ercan erhard erich
        erling ernesto erwan erwin espen etienne eugen eugene eugenio eustace evan evert ezequiel fabian fabrice faruk
        faustino ferdinand ferenc fermín fidel filip fintan flavio francesc franjo frans françois fredrik fridtjof
        frits frédéric gaetano gaspar gaspard gavriil geir geoffrey gerardo gerasimos gerben germain gernot gert
        gervase gheorghe giacinto gian gianluca gianmarco gideon gilbert gilberto giles gilles gino gion gjergj
        godfrey gordan gottfried graeme gregor gregorio grigory grégoire guilherme gunther gwilym györgy gábor gáspár
        günay hakon halvard halvor hannes harri harun hasan haydar heiko heimo heiner helmuth hendrick henk henning
        henrique henryk heribert herman hermes hernán hieronymus hilmar hristo hrvoje hubertus humberto hussain huw
        idris ignace ignatius ihor ilan ilario ilian ilie ilmari imre ingemar ingmar ingvar ioan ionuț irakli irfan
        isak ismael ismail istván ivar ivica ivo jaakko jaan jacek jacinto jacopo jaime jalal jamil janis jannik
        jannis jared jarmo jaromír jarosław jason jasper javid jef jelle jeremiah jerzy jirka jochen johann jon
        jonatan jonny jordi jose josip josué jouko jovan jošt juha juho julian julius junaid juraj jurgen juris justin
        józef jānis kaan kacper kalle kamal kamil karel karol karoly karsten kasimir kaspar kazimierz kelvin kenan
        kenny keno kian kieran kimmo kiril kirill kjell kjetil klemens klement koen kolbjørn konrad kostas kreshnik
        kresimir krešimir kristian kristijan kristof kristoffer kunal kwabena kyle kyriakos kyrylo károly lachlan
        ladislav lajos lambert lamine lasha lazar lazaros leander leandro lennart lennox leopold leopoldo leszek linus
        lionel livio ljubomir lluís lorcan lorenz lothar luc lucian luciano lucien ludger ludvig ludwig luka luke lutz
        lászló maciek magne maik makis malik manfredi manoel manolis manuele marcello marcelo marcin marcio mariano
        marijan marino marius marián markku marko martim martti martí matej mateus mathias matias matija matt matti
        mattia matéj mauricio maxim maximilian mehdi melvin micah michail michal michalis michał miha mihai mihail
        mihály mikhael mikkel miklos miklós mikołaj milo milorad miloš milton mircea miroslaw mirosław mirza mitch
        mitja modou mohammad mohsen momčilo morten moses moshe mounir myles mátyás nabil nate nathan nathaniel nazar
        nebojša nelson nemanja neven niccolò nicolaas nicolae nicolai nicolau nik niko nikolaj nikolaos nikolaus nikos
        noah noel noël nándor oddvar okan olav olle olof onur orazio oren orlando oskar osvaldo oswald otakar otis
        otmar ove paddy padraic panagiotis pasquale patricio patrik patryk paulino pavle pavlo pavlos peder pelle
        petar pete peteris petros petru petter phil pierluigi pietro plamen predrag primož pál péter quentin quincy
        quirin radim radoslav radosław radovan radu rafał raffaello ragnar raimo raimund raivo rajko ramazan rami
        randall randolph raoul raphael raphaël rasim rastislav raul rayan reggie reginald regis reiner reinhard
        reinhold reino remco remigius renato renzo reuben ricard riccardo rickard rico rinaldo roald robbie rochus
        roderick rodney rodolfo roel rogelio rogier rolando romeo romuald ronan ronnie ronny roope ruben rubén rudolph
        rufus rupert rurik ruslan rutger régis saad sabri salman salomon salvador samson samuele samuli sandro sanjin
        santino sasho saïd scot seamus sebastiaan sebastián sebastião semih serge sergej sergi serhii serhiy servaas
        seth seyed shane shaun siegbert siegfried siegmund sigfrid sigismund sigmund silas silvain silvan silvester
        simeon simão sinan siniša sixten slavko slobodan sofus soren spyros staffan stan stanisław stanko stavros
        stefaan stefanos steinar stelian stewart stig stijn stipe stjepan stojan ståle sulaiman suleiman sune svein
        svend sverre sylvester sylwester szymon sándor séamus tadas tadej tadeusz taha tamás tancredi tapani tapio
        tarek tarik tarmo tasos tassilo tatu tauno teemu teodor teodoro teppo thaddeus thanos theodor theodore
        theodoros thijs thilo thor thorbjørn thorvald tibor timo timon timothée timur tiziano tobiah todd todor tomaž
        tommy tonino toomas torben tord torgeir tormod torolf tristano tudor tuomas turgut tycho tymon tyrone tönu
        ueli uffe ulf ulises ulrik umar umberto umut unai uroš vadim vadym valdemar valerio valtteri vaughan veit
        velimir veljko vesa vidar vidkun viggo viktoras viljo vilmos vincenz vinko virgil virgilio vitaly vittore
        vittorio vivek vjekoslav vlad vladimír vladislav vlado vlatko vojislav vojtěch volkmar vuk walt walther
        wendell wesley wieland wiktor wilbert wilbur wilhelm wilhelmus willi willibald willis winston wladimir wolfram
        wybe xaver xavi yanis yannis yaroslav yasin yasser yevgeny yiannis yoann yorgos younes yunus yuriy yvan
        zacharias zachary zaid zaki zdravko zenon ziad zlatan zlatko zoltan zoltán zsolt zvonimir édouard étienne
        özgür željko"),
    (Class::GIVEN.and(Class::FEM), "ada adela adelaide adele adelheid adina adriana adrienne adèle agata agatha agathe aglaia agnes agnese agneta
        agnès aida aileen aili aimée aino aisling alana alba alberta albertine aldona alejandra aleksandra alena aleta
        alexandrine alexia alfreda alida alina aline almut aloisia alva alvina alys amal amalia amalie amara amelia
        amelie ameline amira amélia anabel anastasija anastasiya anaïs anca ancuța andreja andrée anelia anemone
        angeles angelica angelina angélique anikó anina anita anje anke annabel annalisa annarita anneke anneli
        annelies anneliese annemarie annemieke annett annukka antje antoinette antonella antonietta anuk apollonia
        ariadna ariadne ariana ariane arianna arlene arlette armelle arna arwen asa asli aslı assunta asta astri
        athena aud aude augusta aurora ava aveline aylin azra babette barbora barbro beata beate beatriu beatrix becky
        begonia belinda belén bente berit bernadette bernarda bernice berta bertha berthe beth betsy betty bianca
        bibiana birgitte birthe björg blanca blanche blanka blerta bodil bogna bonnie bożena branka brenna bridget
        brigid brigida brigitta britta bruna brunhilde brynhild bärbel caitlin caitríona camelia camila camilla
        candela candice candida capucine caren carlota carlotta carmela carmelita carola carolien carrie casilda
        cassandra catalina catarina caterina catherina cathrine cathy cathérine cayla cecile cecilie cecily celestina
        celia celina celine chantal chantel charlene charline charlotta christa christel christelle christiana
        christin cilla cindy cinzia clarice clarissa clarisse claudette claudie claudine clementine cleo clothilde
        clotilde clémentine coleen colleen conchita connie consolata constance constanze consuelo coralie coraline
        cordelia corina corinna corinne cornélie cosima cristel cynthia cátia cécile céleste célia céline dace dagmar
        dagny dalia dalila damaris danica daniela danielle danijela danièle danuta daphne daphné dara darina darja
        darlene debbie delfina delia delila demet denisa derya desiree desirée dessislava diandra dianne dilek dina
        dinah dita djamila dominga dominika donata dora dorcas doreen doriana dorina dorit dorota dorotea dorothea
        dorothee dorothée dorte dorthe dragana dubravka dunja durita débora dóra ebba ebru eda edda edie edith edwige
        edyta effie efi eglantine eglė eija eila eirini eivor ekaterina eleni elfriede elga eliana elida elina elinor
        elisavet elise eliza elizabeta eliška elli ellinor elly elma elna eloise eloísa elsbeth elsie elvira elvire
        eléonore elżbieta emerentia emilia emilija emmanuelle emmeline emmi emília encarnación eneida enikő enrica
        ercilia erica erin ernestine esmeralda esmé estefanía estela ester estrella etelka etta eudora eufemia eugenia
        eugenie eugénie eulalia eunice euphemia evangelina evdokia eveline evelyne evgenia evi evita evy ezgi fabienne
        fabrizia fanni fanny farah farida fatoumata faye felicia felicitas felicity fenella ferdinanda feride fernanda
        fernande filippa filiz filomena finja finola fiorella flavia flora florencia florentina florica florina fotini
        franca francisca frauke frederica frederikke freja freya frieda friederike frédérique fulvia gabi gabriella
        gabrielle galina geraldine gerda gerlinde germaine gerta gerti gertrud gertrude geva ghislaine giada gilberte
        gilda giorgina giovana gisela gisella giselle gisèle gitte giuditta giuliana giulietta giuseppina gizella
        glenys gloriana gordana graziella grażyna gretchen grethe guadalupe gudny guendalina guillemette guiomar
        gulnara gunda gunhild gunilla gunn gunvor gwenaëlle gwendolen gwendolyn gwyneth gyda göta habiba hajar halina
        halldóra hana hannele harriet hawa hedda hedvig hedwig heidrun heini helene hella helle heloïse helén hendrika
        hendrikje henrietta henriette henrike herdis herlinde herta hertha hetty hilda hilde hildur hiltrud hjördís
        honora hortense hortensia huguette hulda hélena héloïse ida idoia idun ieva iga ilana ilda ildikó ileana ilona
        iluta ilze imelda immaculata ina inari inez inga inge ingeborg ingeborga ingegerd ingela ingelise ingrida
        ioana ioanna iolanda iona iratxe irena irenka irja irmela irmeli irmgard irmtraud irén isabeau isaura isidora
        isobel isolde itziar ivana ivanka iveta ivette ivona iwona izabela jacinta jacqui jadwiga jamila janette
        janice janina janine janka jasmijn jasmin jasmina jasmine jaya jeanette jeanine jeanne jeannette jelka jennie
        jenny jermaine jette jitka jiřina joanie joann joanne joaquina jocelyne johana johanne jolanta jolien jonna
        jordis jorunn josefa josefina josefine josette josiane josie josipa jovita joëlle juanita judit judite judy
        juliana juliane julienne juliet julieta juliette juliska julita justina justyna jytte jóna józsefina júlia
        kaarina kadri kaia kaija kaisa kamila karima karina karine karla karlotta karolin karolina karoline kata
        katalin katariina katarina katell katelyn kateřina kathe katherine kathinka kathrin kathryn kati katia katinka
        katri katrien katrin katrina katy katya kaye kayla kelsey kendra kerttu khadidja kiera kiki kinga kira kirsi
        kitty klara klaudia klavdija klea klára kora kornelia kreszentia krista kristel kristen kristien kristiina
        kristin kristine krisztina krystyna kunigunde kyllikki kyra käthe ladina laila laima lalita lana lara larissa
        laurence laurette laurie lavinia leah leandra leena leida lelia lene lenka lenore leocadia leokadia leonor
        leonora leontine leopoldine leticia lidia lidija lidya liis liisa lija lili lilia lilian liliana liliane
        lilith lilja lilla lilli lillian lilo lilou linn linnea lioba lisandra lisbet lisbeth lise liselott liselotte
        lisette lissy liv livia liza ljiljana ljubica llúcia lois lolita loredana loreena loretta lori lorna lotti
        louisa louisette lourdes luana lucette luciana lucie lucienne lucija lucila lucile lucilla lucille lucinda
        lucrecia lucrezia ludivine ludwika luise luisella luitgard luiza lujza lule lutgarde lydia lydie lynda lyndsey
        lynette lætitia léonie lída macarena maddalena madelena madeline madlen mafalda magda magdalen magdalene
        magdaléna maggie magnhild magrit maija maike maile mairi maisie malena malene malgorzata malin malou malvina
        manal manar mandana manja manuella mara mareike maren margareta margarete margaretha margarida margarita
        margaux margherita margie margit margita margitta margret margrethe margriet marguerite mariaan mariane
        marianela marianna maribel maricarmen marieke mariella marielle marietta mariette marika marilena marilyn
        marinela marinette mariola marisa mariska marisol maritza marja marjan marjatta marjolaine marjolein marjut
        marketa markéta marlen marlena marlies marlis marsha marthe martine martje marwa maryse marysia mascha masha
        mathilda matilda matilde maura maven maxine maya mayra mechthild medea melani melania melina melinda meline
        melissa melita mercè meret merete meri merike merja micaela michaela michela michele michèle mihaela miina
        mikaela mikela milagros milanka milda milena milla millicent millie milly minna minnie minttu miranda mireia
        mireya miriam mirja mirjam mirjana mirna miroslava mirta mirthe mitzi modesta mojca molly mona monia monserrat
        morgane moya moïra mumtaz muna myra myriam myrna myrtle máire márta mélina mélissa mélodie nadezhda nadja
        nadège nahla naima najat nanette nanna naoko nastasia natacha natalya natascha natasha nathália neela neema
        nele nelly neringa nettie neus nevena neža nicoletta nicolette nicolina nikoleta nikoletta nilda nilüfer nives
        nobuko norma nuala nuria nyah nóra núria octavia octavie océane oddny odette odilia ofelia oihane oili olalla
        olaya olesya olimpia olinda olja olympe olympia ophelia oriana orianne oriel orietta ornella orsola orsolya
        ottilie ottoline palmira panagiota paolina parisa parvati pascaline patrizia patty paulette paulien pauliina
        paulina payton peggy penelope pernilla perpetua persida petronella petronila petula phaedra philippa phoebe
        pirjo pirkko polina polly portia pura päivi pétronille quintina radka radmila radostina rafaela rafaella ragna
        raija raili raina raisa ramona raphaela rasha razia rebecka rebeka rebekah rebekka regine reinhild reka
        remedios renata reneé renske renée rhiannon rhonda riana ricarda riitta rikke rina ritva rivka roisin romane
        romina romy rosalba rosalia rosalie rosalind rosalinda rosaline rosalyn rosamund rosana rosangela rosanne
        rosaura roseline rosella rosetta roslyn rossana rossella rosza roxana roxane roxanne rozalia rozália ruza
        ružica régine réka róisín róza rūta rūth saana saara sabina sabrine sadia sadie saila saima sakari salla
        saloma salome salomé samanta samina sandie sandrina sanela sanja sanni saoirse sapna sarika sarina saundra
        savina selena selene selima selma semra senta seraphina sevda severina sevgi shaina shakira shamim shari
        sharlene sharmila sharyn shazia sheena shelley sheri shira shona shreya shu sibel sibylla sibylle sidonia
        sidonie sieglinde siegrid sigga signe sigourney sigríður siiri silja silje sille silva silvie simona simonetta
        sinikka siri sirja sirkka sissel sissi siv slavica slavka smiljana snezhana snežana sofie soledad solenn
        solfrid solvej sonja soraia soraya souad soňa spela stanislava stefana stefania steffi steffie steliana stina
        stine stéphanie suada suellen suhair sulamith suleika sunna sunniva surya susana susann susanna susi suzan
        suzana suzanna suzanne suzette suzie svanhild svea svenja svetla sybil sybille sylvaine sylvana sylvette
        sylviane sylwia synne synnøve szilvia sárka séraphine tabea tabitha taina talia talita talitha tallulah tamara
        tamia tania tanya taru tatjana tekla telma tensa teodora tereza teri terttu teréz terézia tess thais thalia
        thaïs thea theda theodora theodosia therese theresia thora thordis thuy thyra thérèse tiana tiia tiina tilde
        tilly timea tine tinka tirza tita titania tjaša toini tomasa tonje torill torun tove toña traute tricia
        trijntje trine trinidad tuija tuire tuula tyra tímea tünde ulrica ulrika ursina ursule urszula urša vaida
        vaiva valborg valda valdís valentine valeska valma vanda vanna varinia varvara vasiliki vassiliki veerle velma
        vendela venla verena veronika vibeke vigdis vigdís viivi vilma violante violeta violetta virpi virve vittoria
        viveca viveka viviana viviane vlasta vreni vukosava vérane walburga wanda wenche wencke wendela wiesława
        wilhelmina wilhelmine winona wiola wioletta xandra xenia xiomara yasemin yasmina yekaterina yelena yesenia
        yevgenia ylva ymke yngvild yolande yrsa ysolde yulia yuliia yuliya yveta yıldız zahra zaida zaira zarina
        zdenka zdeňka zdzisława zelda zelma zenobia zeta zlata zlatica zofie zoraida zorica zoé zoë zsuzsa zsuzsanna
        zsófia zulema zuzana zuzanna zénaïde ángeles åsa åse édith éliane élise éloïse éléonore špela štefanie šárka
        željka"),
];
