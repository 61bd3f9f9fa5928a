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
    (Class::GIVEN.and(Class::FEM), "cath fran gabby gill hattie izzy jen jess katie lexi libby lily lizzie lottie meg nicky nikki pam pippa suzy trish viv
        fatima fatou aminata aisha aysha ayesha amina leila layla zainab maryam mariam yasmin yasmine nour hala rania
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
    (Class::GIVEN.and(Class::MASC), "josh kev mick bob jake zac zach andy geoff larry lenny lewis marty ricky ron toby vince wes zack archie alfie ollie
        freddie teddy aaron dean abdul abdulrahman abel abraham achim adel adnan adolfo adriaan adrien agostino agustín aidan alain albin
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
    (Class::GIVEN.and(Class::MASC), "aad aarav abayomi abdallah abdel abdelaziz abdelkader abdoulaye abdulaziz abelardo abhijit abhishek abiodun
        achille adalbert adebayo adelmo adeola adewale adil aditya adolf adriano agapito agustin ahmad ailbert aitor
        ajay ajit akash akbar akhil akihiro akintunde akio akram alaa alastair alberico albino albrecht alceste alcide
        aldo ales alexey alfio alistair almaz almazbek alphonse alwin amadi amado amar amaury ambrogio ambroise ambrose
        ambrosio amedee amedeo americo amerigo ameyaw amilcare amitabh amjad ammar amédée américo anacleto anas anatole
        anatoliy andre andres andreu aniceto aniket anirudh ankit ankur anselme anselmo antolin antolín antonino anuj
        anwar arcadio arend arie arif aristide aritz arjan arjen arkady arman arnab arnaldo arndt arrigo arsene arsenio
        arsène artem artemio artyom arun ashish ashok ashraf ashwin asier askar atilano attilio atul aubrey auguste
        augustin aurelien aurélien avinash ayman aymeric ayo ayodeji ayush azhar azubuike babar babatunde badr bahram
        bakyt balazs baldassarre balint balraj balthasar bamidele barrie barthelemy barthélemy bartolome bartolomeo
        bartolomé bartłomiej bashar bashir basilio basim bastiaan bastiano baudouin bayo behnam bekir bela bello beltran
        beltrán benedetto beniamino benigno benno beppe berat berend bernabe bernabé bert bertie bertram bhaskar biagio
        biko biljan blaz bohumil bongani bonifacio borivoj borja boudewijn bozhidar bořivoj branimir bryn burkhard
        calixto calogero camillo camilo carmelo carmine carsten casimir casimiro cataldo cathal cayetano cecilio cedomir
        cedric celestin celestino cesare chandan charly chetan chiel chike chima chinonso christof chukwudi chukwuemeka
        cipriano ciriaco cletus clovis coen colm conall connor constantijn constantino corrado cosimo cosme costantino
        crisanto cristobal cristoforo csaba cuthbert célestin daan daisuke dalibor damaso damiano damián daniil danil
        daniyar dankwart dario dariush darrell darío deiniol dejan dele demba demetrio dermot desiderio desta detlev
        devendra dewi dezso dezső dhruv diallo diarmuid diederik diethelm dietrich dieudonne dilip dilwyn dinesh dionigi
        dionisio dmytro dobromir donovan doriano dorin dougal drasko dries dusan dwayne dámaso eamonn ebrima eckart
        eckhard edmondo edwin efrain efraín egbert egidio ehrenfried ehsan ekene ekkehard eladio eleuterio elfyn elgan
        eligio elio elmar eloi elvio elwyn elías emad emeterio emile emilien emrys enda eneko enitan enoch enver erasmo
        erkan ermanno ermes ernest eskinder essam ettore eudes eufemio eugène eulogio eusebio evariste evaristo evgeni
        ewald ezio fabiano fabián facundo fadi fahad farhan farid faris farooq fatih fawzi fedir fedor feliciano
        felicien femi ferdinando fergal fermin fernand ferran ferruccio filiberto finbar fiorenzo firas firmin flaminio
        flavien florencio florentino florin florindo floris folkert fons foulques francois frantisek františek frederic
        freek fridolin frieder friedhelm friso fulgencio fulvio furio fyodor félicien félix gabor gael gaetan galeazzo
        ganesh gaspare gaston gatien gaudenzio gaurav gauthier gautier gavino gavrilo gaëtan gbenga gebhard genaro
        gennady geoffroy georgi georgiy geraint geraud gerbrand gerd gereon gervasio gerwyn ghassan ghislain
        giambattista giampiero giancarlo gianfranco gianluigi gianmaria gianpaolo gianpiero giantomaso gijs gijsbert
        gines gintaras ginés gioacchino gioele giordano giorgi giorgos giovanbattista girish giuliano giulio giustino
        gleb glyn godefroy goffredo gorka gotthard govert graziano gregoire gregory grigore gruffudd grégory gualtiero
        guglielmo guilhem guillermo gulzar gumersindo gunay gunter guntram gurpreet gustave gustavo gwenael gwenaël gwyn
        gyorgy géraud haile haitham hal halil hamid hamisi hani hansjorg hansjörg hansruedi hansueli hardik harish
        harley harmen harsh haruki haruto hasso hatem hazem heino heliodoro hemant heriberto hermenegildo hernan
        herrmann herve hesham hidde hideki hideo hilario hinrich hipolito hippolyte hipólito hiroaki hiroki hisham
        honorato horacio hossam hossein hugues huib humphrey huseyin hussam huub hüseyin iacopo ibai idowu idrissa
        iestyn ifan ifeanyi igino ignas ignaz ignazio ihab ikenna iker ilija ilya inaki inderjit inigo ionel ionut
        irvine isaias isamu isaías ishaan isiaka isidore isidoro isidro ismaël issam istvan ivano ivaylo ivor iván izan
        jaber jacco jacky jacobo jacquot jafar jagdish janosch jarlath jaromir jaroslaw jatin javad javed jayant jed
        jenaro jeremias jeremie jeremías jernej jeronimo jerónimo jesse jesualdo jethro jindrich jindřich jiri jiro
        jitendra joao joaquin joep jomo jonás joop jordy jorg jorgen jorn joseba josep josselin jost josue jozef juanjo
        jules juma junichi juozas jurg jurre jérémie jérémy jörgen jürg kabiru kader kailash kaito kalman kamau kamran
        karan karthik kartik kaspars kaushik kaveh kayode kazem kazuki kazuo keiji kelechi kenenisa kenichi kenta khaled
        khalil khamis kiprop klaas kobi koichi koji kojo koldo kostadin krasimir krijn krum kruno kunibert kunle kuno
        kwaku kwasi kálmán köbi ladislao lalit lamberto lanfranco lanre laszlo laurens lawrence lazaro lazzaro leandre
        lebrecht lech leendert leighton leocadio leonard leoncio leonid leroy letsile levan levente liborio lisandro
        lluis lodewijk lodovico loic lope loris lubomir lucio ludovico ludvik ludvík ludwik luigino lukasz luuk lwazi
        lyle lyndon lyubomir lázaro léandre léon léonard léopold macario madan madhav madoc mahdi maher mahesh majid
        makoto maksim maksym malachy malcolm malte mamadu mandla manel manish manlio manoj manolo mansour marcelino
        marcial marcos margus marlon marnix marti martijn martino marton martynas marvin marwan masahiro masaki masao
        masaru masoud massimiliano mathijs mathurin matthieu matthijs matyas matías matěj maurits maxence mayank mazen
        mbaye mederic mehran mehul meinhard meinrad melchior melchiorre melchor melle melvyn menelik menno mervyn metin
        micha michelangelo michiel mickael mickaël mihajlo mihaly mikel mikola mikulas mikuláš milen milenko milos
        milovan miodrag mirco mirko miro mladen moataz mohamadou mohit moises moisés momchil momcilo morteza mostafa
        mthunzi muhammadu muhannad mukesh munir murad murdo musa mustapha mutahi mwangi mykhailo mykolas márton médéric
        nacho nadeem nader naji najib nando nandor naoki narayan narciso naresh nasko natalio nathanael nathanaël naveed
        naveen navid nazareno nazario ndiaye nebojsa necati nedim neidhardt nemesio nenad nereo nestor neville nicanor
        niccolo nicephore nico nicolo nicolò nicéphore nikhil nikola nilesh nitin nizar njabulo njoroge nnamdi noboru
        nodar noe norberto novak noé nuhu nunzio nurbek néstor obafemi obinna octavio odhran odoardo odon odón ognjen
        oisin oisín olabode olegario oleh oleksiy olexandr olindo olumide olusegun oluwaseun omer omkar ondrej onesime
        onno onofrio onésime oreste oriol ortwin orville osama osamu osbert osian otar otieno ottaviano ottavio ottmar
        ovidiu owain ozgur paco pancracio pankaj pantaleone paride parvez pascoe pascual patrice patrizio pau paulin
        pawel pelayo pellegrino pencho pepe pepijn percival pere peredur petre petro philibert pierangelo pierferdinando
        pierfrancesco piermario piero pierpaolo pierrick piyush pjotr pompeo ponciano porfirio prabhat pradeep prakash
        pramod pranav prashant pratap praveen primitivo primoz prudencio przemysław qasim quim quinten quintin quintín
        quirino rachid radomir raed rafiq raimondo raimundo rainier rajan rajat rajeev rajendra rajiv ramiro ramon
        ramsay randolf raniero ranjit rashad rashidi ratko recep reimar reimund reinaldo reinhart reinier reinoud remi
        remigio remy rene reto reza rhodri riad rick rigoberto rinus rishabh ritesh ritvars rizwan robi rocco roderich
        rodion rodolphe rodrigue roelof rohan rohit romaric romolo romualdo roméo roque rory roscoe rosen rostyslav
        rotimi ruairi ruairí rudi rudiger ruedi rufino ruggero ruggiero rumen ruperto ruprecht rustam ryo ryota ryszard
        rémy róbert röbi rüdiger sabatino sabino sachin sadegh sadiq saeed sahil sakaria salah saleem saleh salif salisu
        saman samba sameer sami samih sandeep sandor sani sanjeev sante santosh sarfraz sascha satish satoru satoshi
        sattar saturnino saul saurabh sava saverio savino saúl sebald sebastiano sebastiao sebastien segun sekou selwyn
        serafin serafino serafín seraphin sergiu servando settimio seumas severiano severino seydou shahid shahram
        shailesh sharad shashi shekhar shigeru shinji shinzo shiro shivam shoaib shota shuichi shyam siamak sibusiso
        sicco siddharth sidney siegmar sigfrido silvano silverio silvestre silvestro silvino simao siméon simón sinisa
        sipho sirio sixto siyabonga sizwe sjaak sjors slawomir sobhi sohail sonke sorin sota souleymane soumya sourav
        spas spiros srđan stale stanislao stanislas steffen stephane stevan stoyan subhash sudhir suhail sujit sukhbir
        sumit surendra sushil svetoslav sylvestre séraphin séverin sönke sławomir sōta tadhg tafari taichi taiwo takeo
        takeshi talbot taliesin tamas tamer tancrede tancrède tanguy tankred tanmay tarcisio tareq taro tarun tatsuya
        tawfiq tayfun tebogo teimuraz tejas telesforo telmo tengiz teo teodomiro teodors teofilo terence terenzio
        tesfaye tetsuya teófilo thabo themba theophile thibaud thibaut thijmen thorben thulani théodore théophile
        tiberio tiburcio tiemen tihomir tijani tijmen tillmann tilman timoteo timothee tirso titouan titus tjark tjeerd
        tobías tomaz tomislav tommasino tomos tomáš tonnie tonu toon toribio torquato toru toshio traian traugott
        tristram tshepo tsutomu tudur tullio tumelo tushar tymofiy ubaldo uberto uchenna ugo ulisse ulugbek ulysse umaru
        umesh umit uros urs usman utz vahan valentijn valentino valentín valere valeri valeriano valeriy valero valery
        valère valéry vardan vasant vasil vasile vasily venancio venkat veselin victorien victorino vidal vikram vinay
        vincenzino vineet vinod vinzenz viorel vipin virgile virginio vishal vitaliy vito vivian vladan vladimiro
        vojtech volkhard vusi vyacheslav wacław wael waldemar wanjala waqar waseem wenceslao wendelin wenzel wessel
        wiebe wiesław wietse wijnand wilfred wilfredo wilfrid winfried wissam witold wojtek wole wulf wyn władysław
        włodzimierz xabier xolani yacine yago yahya yakubu yann yasuhiro yasuo yaw yegor yevhen yogesh yohan yohannes
        yoichi yordan yorick yoshio yosif youssef yuji yukio yuta yutaka zacarias zacarías zacharie zafar zaheer zakari
        zakaria zaur zbynek zbyněk zdenek zeger zeljko zeno zenzele zenón zhivko zubair zurab émilien éric évariste
        óscar ömer ümit čedomir"),
    (Class::GIVEN.and(Class::FEM), "aarti abena achieng adaeze adelaida adeline aditi adjoa adwoa afia agueda aigul ailbhe ailsa aimee aishwarya
        aissatou akiko akinyi akosua alfonsina alix alka almudena alwine alyona alzbeta alžběta amaia amandine amarachi
        amrita anaelle anais ananya anaëlle ancuta andree anezka anežka angeline angelique angharad angéline aniko
        anjana annabelle annamaria annegret annemone annick antonina anuradha aparna apolline araceli arantxa archana
        ase asuncion asunción asya aurelie axelle aygul aynur ayodele ayse aysel azadeh azucena aïssatou bahar banu
        barbel begona begum begüm belen benedetta benedicte berengere beryl beverley bhavna bjorg blandine blathnaid
        bláthnaid bojana bozena božena brid bridie bronagh bríd bukola busisiwe bárbara caitriona caoimhe carlijn
        cassandre catia cayetana celestine cesira chandni charlène chinwe chioma chitra clelia clemence colette
        concepcion concetta constanza cordula cornelie corrie cyrielle célestine daina daiva darshana debora delyth
        dervla dikeledi diletta dilnoza dineke divya dorien dympna dzana dörte džana ebele edeltraud edita eduarda
        edurne eefje efua egle eimear ekin ekta eleonore elettra eliane elisenda eliska elodie eloisa elspeth eluned
        elzbieta emanuela emel emeline emilie encarna encarnacion eniko enza erminia erna ernestina ersilia erzsebet
        erzsébet esme esra estefania estibaliz estíbaliz eszter eulalie eun fabiana fabiola farzana fatemeh fatmire
        faustine fauzia felicie felicita felisa fenna ffion fieke flaminia flavie folake folasade francoise frederique
        friedel funmi félicie gabija gaelle gauri geertje geeta gema genevieve genoveffa genoveva georgette georgina
        gerdien ghada ginette ginevra giordana gisele gita giusi gobnait gota graciana graciela grainne graziana grazyna
        griet guendolina guillermina gulay gulnaz gulnora gwenaelle gwendoline gülay hadiza halima halldora hanan hande
        hanneke hauwa heidemarie heloise hema hermine herminia hettie hilaria hind hjordis houria huda hulya hye hyun
        hülya ifeoma ildiko ilenia ilinca iman imke imma immacolata inas ineke ingeburg inmaculada inès iren iryna
        isadora isaline ishita isotta ivonne jadranka janneke jantine jantje jasna jeannine jihan jimena jirina joelle
        jona josien joséphine jozsefina julianna jyoti kaja kajal kalina kalpana kamala karola katerina katrijn kavya
        kehinde keira kemi kerry khadijah komal kriemhild kriti ksenia laia lamia laoise larisa latifa leda leen lerato
        leyla liana licia lida liesbeth lieselotte lieve liga ligia lindiwe lison llucia loes lonneke lorella lorena
        lorenza lowri lubna lucyna ludmiła ludovica lupita lut luzia léna léontine léopoldine maartje mabel machteld
        madhuri maelle magali mahsa maica mair maite makeda makena malika malini mamta manisha marcela marcelle mareile
        margarethe margreet mariama marijana marije marilyne marinella marita mariya marlène martyna maruja maryline
        maryvonne marzena marzia mauricette maëlle maïté mbali mechtild meena megha melek melodie meral merce mervi
        michelina michiko mies milada mina mira mirella mirosława montse morena muireann mumbi myfanwy mylene mylène
        nadege nadiya najwa naledi nandi nandini narges naseem nasiba nasreen nasrin nassera natalija natasa nataša
        nathalia nawal nazanin nazia naïma ndidi neeltje neha nermin nesrine neza ngozi nicla nidhi nienke nikita
        niloofar nilufar nilufer ninon nirmala njeri nkechi nneka nodira noemi noemie noha nokuthula nolwazi nomsa
        nomvula norah norina noura ntokozo ntombi nurgul nyambura oceane oleksandra olha oluchi olwen ombeline omolara
        oonagh ophelie ottavia oya ozlem paca padma paige paivi palesa pallavi paloma paquita parveen pascale patsy paun
        pavlina pavlína pegeen pelin pepa perrine petronille petya pina piroska poonam pratibha preeti prisca priscilla
        pénélope păun queralt rabia rachele rachida rachna radha raffaella ralitsa randa raphaelle raphaëlle rashmi
        rebeca reem refilwe regula reinhilde rekha renee renu ria richa riet rima ritu rocio roelien rolande rosalía
        rosaria roser roshni rosina rowena roza rukhsana rula rumyana rupa ruzena ruzica růžena sade safaa safiya safiye
        sahar sakshi salimata samar samia sangeeta santina sarita sarka savita sawsan sebnem seema segolene selina
        seraphine severine shabana shadi shaima shalini shannon sheela shirin shobha shohreh shweta sietske silviya
        simin sindisiwe sixtine smita sneha snezana soha sohaila soizic solene sona sonal songul songül sorcha stanka
        stefanie stefka stela suad suman sumaya surbhi sushila sushma svitlana swati tamsin tanvi taraneh tendai terez
        terezia tetiana thandi thembi thuli tiphaine titilayo titti tiziana tjasa tomoko tona tosca treasa trudy truus
        tsitsi tsvetana tugba tullia tuğba ursa ursel usha uta valdis valentyna vandana vanesa vanja vasilka vasundhara
        verane veronique vesna vicenta victorine vidya viktoria vimala violaine wafa wambui wangari wanjiru widad wieke
        wiesje willemijn ximena xiu yaiza yamila yana yaroslava yasaman yetunde yoko yordanka yusra yōko zandile zanele
        zaneta zawadi zehra zeinab zelie zeljka zenaide zineb zita zodwa zsofia zubaida zuleikha zulfiya zélie ágata
        águeda émeline évelyne úrsula şebnem żaneta"),
];
