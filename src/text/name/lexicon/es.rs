//! Spanish.

use super::{Class, Entry};

pub(super) const WORDS: &[Entry] = &[
    (Class::DET, "el la los las un una unos unas este esta estos estas ese esa esos esas su sus nuestro nuestra mi mis cada
        varios varias dos tres cuatro ningún ninguna del al lo"),
    (Class::DEFINITE, "el la los las este esta su sus del al"),
    (Class::PREP, "de del a al en por para con sin sobre bajo entre hacia hasta desde contra según durante ante tras mediante
        como"),
    (Class::OF, "de del"),
    (Class::BY, "por"),
    (Class::THAT, "que"),
    (Class::REL, "quien quienes cuyo cuya donde"),
    (Class::AND, "y e o u ni"),
    (Class::CONTRA, "pero mientras aunque sino"),
    (Class::SUBORD, "porque si cuando pues ya como"),
    (Class::AUX, "es son era eran fue fueron ha han había habían he hemos está están estaba estaban estamos será serán sería
        puede pueden podía podría podrían debe deben debía debería va van hay hubo somos soy estoy sea tiene tienen
        tenemos tenía"),
    (Class::BE, "es son era eran fue fueron sido será"),
    (Class::ADV, "atrás también luego además después aún todavía ya siempre nunca ha han había habían no así entonces sin asimismo
        posteriormente reiteradamente recientemente"),
    (Class::NOT, "no nunca jamás"),
    (Class::HE, "él"),
    (Class::SHE, "ella"),
    (Class::THEY, "ellos ellas"),
    (Class::IT, "ello eso esto"),
    (Class::SPEAKING, "yo nosotros nosotras usted ustedes"),
    (Class::CLITIC, "se le les lo la los las me nos"),
    (Class::DATE, "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre lunes martes
        miércoles jueves viernes sábado domingo"),
    (Class::TIME, "ayer hoy mañana tarde noche semana semanas mes meses año años día días hora horas pasado pasada próximo"),
    (Class::HONORIFIC, "excelencia majestad alteza santidad eminencia"),
    (Class::ROLE, "homólogo homóloga sucesor sucesora predecesor predecesora antecesor antecesora fuente"),
    (Class::FEM, "homóloga sucesora predecesora antecesora"),
    (Class::BODY, "propietario propietaria dueño dueña"),
    (Class::BODY, "banda familia"),
    (Class::ROLE, "excelencia majestad alteza santidad eminencia"),
    (Class::HONORIFIC, "sr sra srta señor señora don doña d dña dr dra"),
    (Class::MASC, "sr señor don presidente ministro director hombre padre hermano hijo rey príncipe abogado alcalde entrenador
        portavoz-hombre él consejero diputado senador gobernador médico profesor investigador actor fiscal-jefe"),
    (Class::FEM, "sra srta señora doña presidenta ministra directora mujer madre hermana hija reina princesa abogada alcaldesa
        entrenadora ella consejera diputada senadora gobernadora médica profesora investigadora actriz jueza fiscala
        vecina vicepresidenta escritora cantante-mujer bióloga historiadora agricultora panadera enfermera"),
    (Class::ROLE, "presidente presidenta ministro ministra primer primera director directora alcalde alcaldesa portavoz
        secretario secretaria vicepresidente vicepresidenta consejero consejera diputado diputada senador senadora
        gobernador gobernadora embajador embajadora canciller jefe jefa líder fiscal juez jueza abogado abogada comisario
        general coronel capitán rey reina príncipe princesa papa obispo cardenal médico médica doctor doctora profesor
        profesora investigador investigadora experto experta economista historiador historiadora escritor escritora autor
        autora periodista cineasta actor actriz cantante entrenador entrenadora jugador jugadora portero delantero
        agricultor agricultora ganadero ganadera panadero panadera pescador vecino vecina testigo hombre mujer padre madre
        hijo hija hermano hermana empresario empresaria responsable concejal concejala dirigente candidato candidata
        enfermero enfermera bombero policía biólogo bióloga geólogo geóloga meteorólogo meteoróloga"),
    (Class::PEOPLE, "autoridades responsables vecinos expertos investigadores médicos profesores agricultores sindicatos
        activistas críticos testigos bomberos diputados ministros economistas fuentes padres habitantes policías"),
    (Class::BODY, "policía gobierno ministerio ejército fiscalía ayuntamiento sindicato partido banco tribunal empresa grupo
        universidad periódico comisión consejo agencia hospital asociación oposición casa moncloa guardia compañía
        municipio organización"),
    (Class::ORG, "ministerio banco partido universidad consejo comisión asamblea senado congreso tribunal instituto fundación
        agencia hospital club periódico real gobierno"),
    (Class::PARTICLE, "de del la las los van von der den al"),
    (Class::COMMON, "el la los las un una este esta ese esa su sus lo en por para con sin sobre tras desde hasta según pero y o si
        cuando mientras aunque además también luego después ayer hoy mañana así como no ya varios"),
    (Class::FINITE, "quiere quieren quería sabe saben viene vienen queda quedan parece parecía cree creen piensa piensan
        funciona llega llegan llegó hace hacen hizo falta faltan pierde pierden gana ganan vive viven espera esperan
        existe necesita necesitamos necesitan creo sabemos queremos esperamos vamos podemos debemos hacemos sigue siguen"),
    (Class::ROLE, "arqueólogo arqueóloga ingeniero ingeniera arquitecto arquitecta maestro maestra pediatra psicólogo psicóloga
        sociólogo socióloga politólogo politóloga físico física químico química científico científica epidemiólogo epidemióloga
        virólogo viróloga cirujano cirujana conductor conductora piloto camarero camarera cocinero cocinera taxista camionero
        albañil electricista farmacéutico farmacéutica veterinario veterinaria peluquero peluquera fotógrafo fotógrafa escultor
        escultora poeta novelista activista sindicalista abuelo abuela marido esposo esposa viudo viuda jubilado jubilada
        pensionista estudiante alumno alumna turista pasajero pasajera superviviente víctima tesorero tesorera delegado delegada
        coordinador coordinadora gerente dueño dueña propietario propietaria comerciante marinero teniente sargento inspector
        inspectora párroco cura espeleólogo espeleóloga astrónomo astrónoma"),
    (Class::FEM, "arqueóloga ingeniera arquitecta maestra psicóloga socióloga politóloga científica epidemióloga viróloga cirujana
        conductora camarera cocinera farmacéutica veterinaria peluquera fotógrafa escultora abuela esposa viuda jubilada alumna
        pasajera tesorera delegada coordinadora dueña propietaria inspectora espeleóloga astrónoma"),
    (Class::MASC, "arqueólogo ingeniero arquitecto maestro psicólogo sociólogo politólogo científico epidemiólogo virólogo cirujano
        conductor camarero cocinero camionero farmacéutico veterinario peluquero fotógrafo escultor abuelo marido esposo viudo
        jubilado alumno pasajero tesorero delegado coordinador dueño propietario marinero párroco cura espeleólogo astrónomo"),
    (Class::ROLE, "mandatario mandataria político magistrado magistrada letrado letrada procurador procuradora conseller consellera
        rector rectora decano decana edil lehendakari ponente armador armadora comandante capitana instructor instructora"),
    (Class::FEM, "mandataria magistrada letrada procuradora consellera rectora decana armadora capitana instructora"),
    (Class::MASC, "magistrado letrado procurador conseller rector decano armador instructor"),
    (Class::ANYONE, "dirigente mandatario mandataria político"),
    (Class::WHO, "quien quienes"),
    (Class::WHERE, "en desde hacia"),
    (Class::ADV, "ayer hoy"),
    (Class::ROLE, "seleccionador seleccionadora compañero compañera párroco detenido detenida acusado acusada imputado imputada camarero vicealcalde vicealcaldesa viceministro viceministra exministro exministra expresidente expresidenta exalcalde asesor asesora analista diseñador diseñadora trabajador trabajadora empleado empleada peregrino peregrina manifestante vigilante"),
    (Class::FEM, "seleccionadora compañera detenida acusada imputada viceministra exministra expresidenta asesora trabajadora empleada"),
    (Class::MASC, "seleccionador compañero detenido acusado imputado viceministro exministro expresidente exalcalde asesor trabajador empleado"),
    // Bodies that newsrooms cite.
    (Class::BODY, "guardacostas operador fabricante fundación museo colegio instituto consejería conselleria diputación parlamento senado coalición
        embajada aseguradora diócesis arzobispado laboratorio federación confederación plataforma cooperativa naviera juzgado
        audiencia alcaldía aerolínea cadena"),
];
