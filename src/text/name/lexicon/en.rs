//! English.

use super::{Class, Entry};

pub(super) const WORDS: &[Entry] = &[
    (Class::DET, "the a an this these those his her their its our my your some any every each no another both one
        several many most few all two three four five six seven eight nine ten"),
    (Class::DEFINITE, "the this these his her their"),
    (Class::PREP, "of in on at by for with from to into onto about after before during against over under between among
        through within without across near since until amid toward towards despite following via per behind beyond
        around outside inside alongside like as than including regarding besides upon off up down beside"),
    (Class::OF, "of"),
    (Class::BY, "by"),
    (Class::THAT, "that"),
    (Class::REL, "who which whose whom"),
    (Class::AND, "and or nor"),
    (Class::CONTRA, "but while whereas although though yet"),
    (Class::SUBORD, "because if when whether unless once until since as so where why how what"),
    (Class::AUX, "is are was were am has have had do does did will would shall should can could may might must isn't
        aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't shan't shouldn't can't cannot
        couldn't mightn't mustn't i'm i've i'd i'll we're we've we'd we'll you're you've you'd you'll he's he'd he'll
        she's she'd she'll it's it'd it'll they're they've they'd they'll that's there's what's who's here's let's
        ain't"),
    (Class::BE, "is are was were be been being isn't aren't wasn't weren't"),
    (Class::ADV, "also later then again earlier now still already once long often always just further too even meanwhile
        ever instead thus soon has have had be been being would will could might did does do is was were are not never may
        can should must nevertheless nonetheless likewise"),
    (Class::NOT, "not never no neither nobody none nothing"),
    (Class::HE, "he"),
    (Class::SHE, "she"),
    (Class::THEY, "they"),
    (Class::IT, "it"),
    (Class::SPEAKING, "i we you i'm i've i'd i'll we're we've we'd we'll you're you've you'd you'll"),
    (Class::CLITIC, "himself herself themselves itself"),
    (Class::DATE, "january february march april may june july august september october november december jan feb mar apr
        jun jul aug sept sep oct nov dec monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu
        thurs fri sat sun"),
    (Class::TIME, "yesterday today tomorrow tonight night week weeks month months year years morning evening afternoon day
        days hour hours weekend midnight noon ago last next recently weekly daily"),
    (Class::HONORIFIC, "excellency majesty highness holiness eminence"),
    (Class::ROLE, "excellency majesty highness holiness eminence"),
    (Class::HONORIFIC, "mr mrs ms miss mx sir dame lord lady dr prof rev fr st capt col gen lt sgt maj cpl adm gov sen rep
        hon pte cmdr"),
    (Class::MASC, "mr sir lord king prince duke father brother son husband uncle grandfather man boy spokesman chairman
        businessman congressman policeman fisherman actor waiter pope monk bishop widower nephew dad sheikh
        sultan emperor imam rabbi priest councilman assemblyman salesman cameraman alderman selectman airman
        guardsman corpsman clergyman serviceman his"),
    (Class::FEM, "mrs ms miss dame lady queen princess duchess mother sister daughter wife aunt grandmother woman girl
        spokeswoman chairwoman businesswoman her congresswoman policewoman fisherwoman actress waitress nun widow niece mum
        mom midwife empress councilwoman assemblywoman saleswoman camerawoman stewardess hostess"),
    (Class::ROLE, "president vice-president premier minister chancellor prime secretary spokesman spokeswoman
        spokesperson chairman chairwoman chair chairperson chief head director manager boss founder co-founder owner
        leader deputy governor gov mayor senator sen congressman congresswoman lawmaker representative rep councillor
        councilman councilwoman assemblyman assemblywoman alderman selectman airman guardsman corpsman clergyman
        serviceman mp mep ambassador envoy diplomat consul commissioner general gen colonel col
        captain capt major lieutenant sergeant commander admiral officer official aide adviser advisor strategist
        minister-president king queen prince princess duke duchess emperor empress pope bishop archbishop cardinal
        priest pastor imam rabbi judge justice prosecutor attorney lawyer solicitor barrister counsel sheriff inspector
        superintendent detective constable policeman policewoman firefighter soldier marshal doctor dr nurse surgeon
        physician midwife scientist researcher professor prof analyst economist expert historian engineer architect
        teacher headteacher principal rector dean student pupil author writer novelist poet journalist reporter editor
        correspondent columnist presenter broadcaster actor actress singer musician conductor artist painter filmmaker
        producer coach trainer player striker goalkeeper midfielder defender skipper athlete swimmer runner cyclist driver
        pilot farmer fisherman baker butcher chef waiter waitress shopkeeper trader banker investor businessman
        businesswoman executive ceo cfo coo chairwoman president-elect candidate nominee campaigner activist organiser
        organizer protester volunteer worker employee resident neighbour neighbor witness survivor victim suspect
        defendant passenger tourist customer tenant landlord man woman boy girl father mother brother sister son daughter
        husband wife uncle aunt grandfather grandmother widow widower nephew niece child teenager pensioner
        treasurer clerk registrar curator librarian ranger keeper warden guard steward bishop auditor ombudsman regulator
        negotiator mediator coordinator co-ordinator administrator operator supervisor foreman chaplain monk nun
        veterinarian vet biologist geologist chemist physicist astronomer meteorologist forecaster hydrologist ecologist climatologist
        epidemiologist virologist psychologist sociologist linguist speaker whip undersecretary under-secretary sultan
        sheikh ayatollah premier vice-chancellor vice-chair vice-chairman shareholder planner developer builder
        contractor electrician plumber mechanic technician sailor rower climber sherpa guide hiker skier referee umpire
        captain manager spokesman whistleblower dissident refugee migrant hostage prisoner inmate patient critic
        opponent rival ally colleague friend partner lover fan supporter owner landowner mother-of-two"),
    (Class::PEOPLE, "officials authorities residents police leaders ministers lawmakers senators mps experts analysts
        economists scientists researchers doctors nurses teachers students parents farmers workers unions activists
        campaigners protesters organisers organizers witnesses survivors victims relatives critics supporters opponents
        diplomats ambassadors sources people locals neighbours neighbors reporters journalists lawyers prosecutors
        judges investigators detectives officers soldiers troops commanders rescuers firefighters engineers
        executives investors traders bankers shareholders customers passengers drivers tenants commuters tourists
        historians conservationists environmentalists biologists forecasters meteorologists members representatives
        spokesmen spokespeople aides advisers advisors allies rivals colleagues friends players fans villagers men women
        children families mothers fathers regulators inspectors auditors judges councillors fishermen shopkeepers
        owners employers employees others staff staffers crew crews medics bosses cops detectives bystanders onlookers rebels
        militants demonstrators marchers strikers hackers clerics insiders"),
    (Class::BODY, "owner contractor investor shareholder producer organiser organizer"),
    (Class::BODY, "opposition police government ministry army navy military force council committee commission court office agency
        department company firm group union party bank airline operator regulator watchdog charity hospital university
        school board parliament senate congress administration service authority embassy palace newspaper paper
        broadcaster network channel outlet statement report study survey poll letter document club team federation
        association foundation institute museum bureau coastguard guard brigade campaign coalition church district
        prosecutor's utility developer manufacturer supplier carrier brewery organisation organization media cabinet"),
    (Class::ORG, "council ministry department university college bank party union association agency commission committee
        court office corp inc ltd plc llc group force forces army navy service institute foundation federation company
        airlines airways club league house senate parliament congress times post news herald forum society trust network
        school hospital museum board bureau authority palace assembly organisation organization fund church street
        coalition park stadium arena bridge river lake island bay beach valley hill mountain road square station airport
        port harbour harbor dam reservoir castle tower hotel centre center hall theatre theater city town county district
        province state sea ocean forest tribune journal gazette guardian observer chronicle radio television systems energy motors industries holdings partners"),
    (Class::PARTICLE, "de da di du del della der den des van von vom zu ter ten la le al el bin ibn bint ben abu dos das
        san st"),
    (Class::COMMON, "overnight however meanwhile but and so yet still also then later earlier instead elsewhere separately overall
        nevertheless nonetheless moreover furthermore additionally plus likewise similarly afterwards afterward eventually finally initially
        originally recently previously today yesterday tomorrow tonight here there now perhaps maybe indeed officials
        critics residents experts police analysts supporters local regional national federal state new old two three
        four five six seven eight nine ten dozens hundreds thousands millions speaking asked addressing following given
        according based born responding writing talking having being early late last next first second third one some
        many most more much such other others another both all any each every few several no not none nothing nobody
        everyone everybody someone anyone people men women children prices sales shares stocks oil gas air water fire
        heavy strong high low big small good bad great long short full free open north south east west northern southern
        eastern western central latest under over after before during despite while although though since until unless
        because if when where why how what who which whose whether that this these those his her their its our my your
        thanks yes well oh please let get go come take make see read sign share watch listen subscribe about more related
        story stories photo image video credit source update updated correction editor's note advertisement"),
    (Class::FINITE, "let lets goes went comes came makes made takes took gives gave gets got knows knew thinks thought means meant
        needs wants wanted seems seemed looks looked feels felt keeps kept leaves left holds held brings brought shows
        showed becomes became begins began runs ran stands stood lies lay sees saw hears heard finds found loses lost wins won
        works worked lives lived happens happened remains remained appears appeared stays stayed starts started stops
        stopped ends ended helps helped depends matters exists belongs costs deserves hurts doubts believes hopes fears
        expects requires supports opposes agrees agreed disagrees loves hates likes misses died die believe think know
        want need hope feel expect follow follows followed came include includes included agree see look mean understand
        wept crept slept swept leapt drove flew fled fought froze grew hid knelt rode sank slid sprang stole strode swam swung threw
        tore woke wore bled blew broke built burst caught chose clung drank drew ate bought sold taught sought shrank stank stung
        swore lent"),
    (Class::WHO, "who whose whom"),
    (Class::WHERE, "in at near across outside inside from around to"),
    (Class::HANGS, "for from"),
    (Class::ANYONE, "leader official politician man woman boy girl figure mother father mum mom dad grandfather grandmother widow
        widower pensioner veteran native youngster teenager strongman millionaire billionaire celebrity survivor newcomer"),
    (Class::AGE, "old"),
    (Class::DEFINITE, "our"),
    (Class::ROLE, "youtuber tiktoker vlogger streamer quarryman postman stepfather stepmother grandson granddaughter youngster striker winger centre-half batsman bowler wicketkeeper jockey golfer boxer rider racer rapper star bassist frontman screenwriter playwright novelist sculptor photographer designer stylist model influencer blogger podcaster hacker coder programmer juror plaintiff claimant complainant bystander onlooker eyewitness motorist commuter villager islander survivor skipper deckhand angler breeder grower picker miner docker welder carpenter plasterer roofer gardener cleaner porter cook barista bartender publican landlady innkeeper hotelier"),
    (Class::ROLE, "strongman pm headmaster headmistress schoolteacher schoolmaster stallholder medic tyrant warmonger dictator ruler monarch rescuer
        protestor demonstrator marcher tycoon magnate mogul millionaire billionaire celebrity veteran native newcomer
        homeowner householder borrower saver taxpayer voter shopper motorcyclist biker paramedic ambulanceman fireman
        lifeguard diver crewman seafarer helmsman mate navigator winemaker vintner brewer distiller florist
        greengrocer grocer jeweller tailor seamstress hairdresser barber beautician therapist counsellor carer caretaker
        janitor concierge receptionist secretary-general spokesperson lobbyist pollster pundit commentator
        broadcaster academic lecturer tutor don scholar theologian philosopher statistician actuary accountant
        auditor underwriter broker dealer trader fundraiser philanthropist trustee governor-general viceroy regent
        headteacher deputy schoolboy schoolgirl toddler baby infant mother-of-three father-of-two father-of-three
        mum-of-two mum-of-three dad-of-two dad-of-three grandson godfather godmother fiancé fiancée bride groom
        newlywed bachelor divorcee orphan guardian custodian chair-elect vice-captain midfield centre-back full-back
        forward quarterback pitcher sprinter medallist medalist champion finalist contender challenger hero heroine
        legend icon ace captain-elect crofter shepherd herder rancher cowboy lumberjack forester woodcutter gamekeeper
        beekeeper apiarist botanist zoologist ornithologist oceanographer seismologist volcanologist glaciologist
        archaeologist anthropologist palaeontologist paleontologist microbiologist immunologist oncologist cardiologist
        neurologist paediatrician pediatrician psychiatrist psychotherapist dentist optician pharmacist dietitian
        nutritionist physiotherapist radiographer anaesthetist coroner pathologist mortician undertaker gravedigger"),
    (Class::ROLE, "parent spouse sibling cousin stepson stepdaughter boyfriend girlfriend housemate flatmate roommate classmate teammate caller
        viewer listener subscriber pedestrian jogger camper surfer specialist consultant practitioner entrepreneur agent super-agent supremo traitor turncoat defector deserter renegade attacker gunman killer murderer thief
        burglar robber smuggler trafficker kidnapper captor bomber arsonist fraudster conman gangster convict detainee bully
        councilor vicar curate deacon verger organist sexton piper drummer guitarist pianist violinist singer-songwriter dancer
        choreographer curator auctioneer surveyor archivist translator interpreter zookeeper groundsman steward trucker
        courier cabbie bricklayer decorator handyman landscaper"),
    (Class::PEOPLE, "agents attackers gunmen killers thieves burglars robbers smugglers traffickers kidnappers captors traitors
        defectors deserters detainees"),
    (Class::MASC, "gunman conman groundsman handyman"),
    (Class::ROLE, "brigadier commodore corporal cadet recruit conscript ensign paratrooper gunner sniper legionnaire"),
    (Class::ROLE, "delegate staffer attendee source insider mouthpiece counterpart successor predecessor namesake understudy"),
    (Class::ANYONE, "source insider mother-of-two mother-of-three mum-of-two mum-of-three father-of-two father-of-three
        dad-of-two dad-of-three"),
    (Class::ROLE, "mum-of-one mum-of-four mum-of-five mum-of-six mother-of-one mother-of-four mother-of-five mother-of-six dad-of-one
        dad-of-four dad-of-five dad-of-six father-of-one father-of-four father-of-five father-of-six gran-of-two gran-of-three
        gran-of-four gran-of-five grandmother-of-two grandmother-of-three grandad-of-two grandad-of-three gran grandad mum mom
        dad"),
    (Class::ANYONE, "mum-of-one mum-of-four mum-of-five mum-of-six mother-of-one mother-of-four mother-of-five mother-of-six dad-of-one
        dad-of-four dad-of-five dad-of-six father-of-one father-of-four father-of-five father-of-six gran-of-two gran-of-three
        gran-of-four gran-of-five grandmother-of-two grandmother-of-three grandad-of-two grandad-of-three gran grandad"),
    (Class::FEM, "mum-of-one mum-of-four mum-of-five mum-of-six mother-of-one mother-of-four mother-of-five mother-of-six gran-of-two
        gran-of-three gran-of-four gran-of-five grandmother-of-two grandmother-of-three gran"),
    (Class::MASC, "dad-of-one dad-of-four dad-of-five dad-of-six father-of-one father-of-four father-of-five father-of-six
        grandad-of-two grandad-of-three grandad"),
    (Class::PEOPLE, "delegates staffers attendees insiders counterparts"),
    (Class::ROLE, "mother-in-law father-in-law sister-in-law brother-in-law daughter-in-law son-in-law"),
    (Class::MASC, "father-in-law brother-in-law son-in-law"),
    (Class::FEM, "mother-in-law sister-in-law daughter-in-law"),
    (Class::ROLE, "controller dispatcher signaller"),
    (Class::BODY, "family household gang mob outfit collective cartel syndicate faction militia"),
    (Class::MASC, "headmaster schoolmaster ambulanceman fireman crewman helmsman schoolboy groom hero godfather strongman
        father-of-two father-of-three dad-of-two dad-of-three shepherd cowboy"),
    (Class::FEM, "headmistress schoolgirl bride heroine godmother seamstress mum-of-two mum-of-three mother-of-two mother-of-three
        landlady"),
    (Class::EPITHET, "angry brave furious proud tearful heartbroken outspoken defiant embattled veteran tragic hero distraught devastated
        delighted disgraced disgruntled shamed shocked stunned terrified horrified jubilant emotional plucky gutsy fearless
        heroic cheeky troubled beleaguered outgoing incoming former retired wealthy glamorous controversial legendary
        popular grieving frustrated exhausted relieved overjoyed ecstatic livid fuming under-fire long-serving amazing
        little poor dear lucky unlucky young old elderly star champion evil sick twisted crazed"),
];
