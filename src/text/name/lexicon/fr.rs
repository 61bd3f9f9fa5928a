//! French.

use super::{Class, Entry};

pub(super) const WORDS: &[Entry] = &[
    (Class::DET, "le la les l un une des ce cet cette ces son sa ses leur leurs notre nos mon ma mes chaque plusieurs deux trois
        quatre aucun aucune du au aux"),
    (Class::DEFINITE, "le la les l ce cet cette ces son sa ses leur du au"),
    (Class::PREP, "de d du des à au aux en dans par pour sur sous avec sans chez vers entre depuis pendant avant après contre
        selon malgré lors devant derrière parmi comme jusqu hors outre durant"),
    (Class::OF, "de d du des"),
    (Class::BY, "par"),
    (Class::THAT, "que qu"),
    (Class::REL, "qui dont lequel laquelle lesquels où"),
    (Class::AND, "et ou ni"),
    (Class::CONTRA, "mais tandis alors pourtant bien"),
    (Class::SUBORD, "car parce si quand lorsque lorsqu puisque puisqu comme quoi"),
    (Class::AUX, "est sont était étaient fut a ont avait avaient ai avons sera seront serait seraient aura aurait auraient
        peut peuvent pouvait pourrait doit doivent devait devrait faut fallait va vont suis sommes êtes as avez soit fait"),
    (Class::BE, "est sont était étaient fut été sera serait"),
    (Class::ADV, "aussi également ensuite encore déjà toutefois notamment pourtant a ont avait avaient t ainsi alors cependant
        jamais pas plus souvent toujours enfin puis même été est sont"),
    (Class::NOT, "ne n pas jamais"),
    (Class::HE, "il"),
    (Class::SHE, "elle"),
    (Class::THEY, "ils elles on"),
    (Class::IT, "cela c ça"),
    (Class::SPEAKING, "je j nous vous tu"),
    (Class::CLITIC, "se s lui leur y en l le la"),
    (Class::DATE, "janvier février mars avril mai juin juillet août septembre octobre novembre décembre lundi mardi mercredi
        jeudi vendredi samedi dimanche"),
    (Class::TIME, "hier aujourd'hui aujourd hui demain soir matin midi nuit semaine semaines mois an ans année années jour jours
        heure heures dernier dernière prochain"),
    (Class::HONORIFIC, "majesté altesse sainteté éminence"),
    (Class::ROLE, "bâtonnier bâtonnière recteur rectrice commandant commandante armateur armatrice"),
    (Class::FEM, "bâtonnière rectrice commandante armatrice"),
    (Class::MASC, "bâtonnier recteur commandant armateur"),
    (Class::ROLE, "source homologue successeur prédécesseur successeure prédécesseure"),
    (Class::BODY, "propriétaire"),
    (Class::BODY, "bande gang famille"),
    (Class::ROLE, "majesté altesse sainteté éminence"),
    (Class::HONORIFIC, "m mm mme mlle monsieur madame maître me dr pr"),
    (Class::MASC, "m monsieur directeur homme père frère fils roi prince avocat président entraîneur chercheur acteur il
        procureur patron agriculteur"),
    (Class::FEM, "source mme mlle madame présidente directrice femme mère sœur fille reine princesse avocate chercheuse actrice
        ministre-présidente députée sénatrice conseillère procureure patronne agricultrice habitante enseignante infirmière
        chanteuse romancière autrice réalisatrice étudiante entraîneuse joueuse historienne ambassadrice préfète
        boulangère cheffe"),
    (Class::ROLE, "président présidente ministre premier première premier-ministre maire député députée sénateur sénatrice
        porte-parole directeur directrice chef cheffe secrétaire ambassadeur ambassadrice gouverneur préfet préfète
        procureur procureure avocat avocate juge commissaire général colonel capitaine roi reine prince princesse pape
        évêque cardinal médecin docteur professeur professeure chercheur chercheuse expert experte économiste historien
        historienne enseignant enseignante étudiant étudiante auteur autrice écrivain écrivaine romancier romancière
        journaliste réalisateur réalisatrice acteur actrice chanteur chanteuse entraîneur entraîneuse joueur joueuse
        gardien agriculteur agricultrice éleveur éleveuse boulanger boulangère pêcheur habitant habitante voisin voisine
        témoin homme femme père mère fils fille frère sœur patron patronne conseiller conseillère responsable
        élu élue chancelier chancelière dirigeant dirigeante infirmier infirmière pompier policier gendarme climatologue
        géologue biologiste"),
    (Class::PEOPLE, "autorités responsables habitants experts chercheurs médecins enseignants agriculteurs syndicats militants
        opposants témoins enquêteurs pompiers policiers députés ministres élus économistes sources riverains parents
        associations critiques"),
    (Class::BODY, "police gouvernement ministère armée gendarmerie parquet préfecture mairie syndicat parti banque tribunal
        entreprise groupe université journal commission conseil agence direction hôpital association opposition élysée
        matignon source compagnie municipalité région"),
    (Class::ORG, "ministère banque parti université société conseil commission assemblée sénat tribunal cour institut fondation
        agence hôpital club journal monde figaro"),
    (Class::PARTICLE, "de du d des la le van von der den ben al el"),
    (Class::COMMON, "le la les l un une des ce cette ces il elle ils elles on nous vous je mais et ou donc or car puis ensuite
        selon après avant pendant depuis dans en sur pour par avec sans si quand lorsque comme hier aujourd'hui demain
        son sa ses leur plusieurs"),
    (Class::FINITE, "veut veulent voulait sait savent savait dit vient viennent vient reste restent semble semblait croit
        croient pense pensent marche fonctionne arrive arrivent arrivait prend prennent met mettent tient tiennent manque
        manquent perd perdent gagne gagnent vit vivent attend attendent espère espèrent demande demandent existe"),
    (Class::ROLE, "archéologue ingénieur ingénieure architecte instituteur institutrice pédiatre psychologue sociologue politologue
        politiste physicien physicienne chimiste scientifique épidémiologiste virologue chirurgien chirurgienne conducteur
        conductrice chauffeur pilote serveur serveuse cuisinier cuisinière maçon électricien pharmacien pharmacienne vétérinaire
        coiffeur coiffeuse photographe sculpteur sculptrice poète militant militante syndicaliste grand-père grand-mère mari
        époux épouse veuf veuve retraité retraitée élève touriste passager passagère survivant survivante victime trésorier
        trésorière délégué déléguée coordinateur coordinatrice gérant gérante propriétaire commerçant commerçante restaurateur
        restauratrice marin lieutenant capitaine sergent inspecteur inspectrice curé prêtre pisteur skieur skieuse
        astronome sismologue météorologue adjoint adjointe compagnon compagne avocat-général ouvrier ouvrière salarié salariée"),
    (Class::FEM, "ingénieure institutrice physicienne chirurgienne conductrice serveuse cuisinière pharmacienne coiffeuse sculptrice
        militante grand-mère épouse veuve retraitée passagère survivante trésorière déléguée coordinatrice gérante commerçante
        restauratrice inspectrice skieuse adjointe compagne ouvrière salariée"),
    (Class::MASC, "instituteur physicien chirurgien conducteur chauffeur serveur cuisinier maçon électricien pharmacien coiffeur
        militant grand-père mari époux veuf retraité passager survivant trésorier délégué coordinateur gérant commerçant
        restaurateur marin curé prêtre skieur adjoint compagnon ouvrier salarié"),
    (Class::ROLE, "élu élue édile dirigeant dirigeante rappeur rappeuse plaignant plaignante psychiatre garde employé employée caissier
        caissière routier viticulteur viticultrice vigneron vigneronne maraîcher maraîchère berger bergère chasseur
        promeneur promeneuse baigneur surfeur surfeuse alpiniste guide moniteur monitrice footballeur footballeuse
        cycliste nageur nageuse athlète arbitre sélectionneur sélectionneuse bénévole fonctionnaire magistrat magistrate
        greffier greffière notaire imam rabbin pasteur chorégraphe comédien comédienne humoriste eurodéputé eurodéputée
        parlementaire aide-soignant aide-soignante"),
    (Class::FEM, "élue dirigeante"),
    (Class::MASC, "élu dirigeant"),
    (Class::ANYONE, "élu élue édile dirigeant dirigeante"),
    (Class::WHO, "qui"),
    (Class::WHERE, "à dans en vers"),
    // Bodies that newsrooms cite.
    (Class::BODY, "exploitant constructeur fabricant fondation musée école institut rectorat métropole parlement sénat coalition douane
        protection ambassade assureur diocèse évêché laboratoire fédération confédération collectif coopérative organisation
        régie armateur capitainerie agglomération"),
];
