//! Italian.

use super::Table;

pub(super) const TABLE: Table = Table {
    stop_words: "
        a abbia abbiamo ad agli ai al all alla alle allo allora altra altre altri altro anche ancora anzi avere
        aveva avevano avrà avrebbe avuto c che chi ci ciascuno ciò circa coi col come con contro cui d da dagli dai dal
        dall dalla dalle dallo degli dei del dell della delle dello dentro detto deve di dice dire dopo dove due
        dunque durante e è ecco ed era erano essa esse essere essi essendo fa fanno fare fatto fin fino fra fu fuori
        furono gli già ha hai hanno ho i il in infatti inoltre insieme invece io l la là le lei li lì lo loro lui lungo
        ma mai me meno mentre mi mia mie miei mio molta molte molti molto ne né negli nei nel nell nella nelle nello
        nessun nessuna nessuno niente noi non nostra nostre nostri nostro o ogni ognuno oltre oppure ora per perché
        però perciò più poca pochi poco poi possono potrebbe presso prima proprio può pure qua qual quale quali qualche
        qualcosa qualcuno quando quanta quanti quanto quasi quel quell quella quelle quelli quello quest questa
        queste questi questo qui quindi rispetto sarà sarebbe se secondo sé sei sembra sempre senza si sì sia siamo
        siano solo sono sopra sotto sta stata state stati stato stessa stesso su sua sue sugli sui sul sull sulla sulle
        sullo suo suoi tale tali tanta tanti tanto te ti tra tranne tu tua tue tuo tuoi tutta tuttavia tutte tutti tutto
        un una uno va vi verso vi voi vostra vostro",
    numbers: [
        "zero", "", "due", "tre", "quattro", "cinque", "sei", "sette", "otto", "nove", "dieci", "undici", "dodici",
    ],
    elisions: "c d l m n s t v un all coll dall dell nell sull quell quest bell sant senz tutt anch com dov vent trent quarant
        cinquant sessant settant ottant novant",
    titles: "Avv Dott Ing On Prof Sig avv dott ing on prof sig",
};
