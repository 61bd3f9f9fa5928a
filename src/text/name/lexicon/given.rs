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
];
