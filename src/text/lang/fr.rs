//! French.

use super::Table;

pub(super) const TABLE: Table = Table {
    stop_words: "
        a afin ai ailleurs ainsi alors après as assez au aucun aucune aujourd'hui auprès auquel aura aurait auraient
        auront aussi autant autour autre autres aux auxquels avaient avais avait avant avec avoir avons ayant bien c
        car ce ceci cela celle celles celui cependant ces cet cette ceux chacun chaque chez ci comme comment contre d
        dans de dehors déjà delà depuis dernier derrière des dès desquelles desquels dessous dessus devant doit
        doivent donc dont du duquel durant elle elles en encore enfin entre environ es est et étaient étais était
        étant été être eu eurent eux fait faire font furent fut grâce hors il ils j jamais je jusqu jusque l la là
        laquelle le lequel les lesquelles lesquels leur leurs lors lorsqu lorsque lui m ma mais malgré me même
        mêmes mes mieux moi moins mon n ne ni non nos notamment notre nous on ont or ou où outre par parce parfois
        parmi pas pendant peu peut peuvent plus plusieurs plutôt pour pourquoi pourra pourrait pourtant pouvait
        pouvoir près presque puis puisqu puisque qu quand quant que quel quelle quelles quelqu quelque quelques quels
        qui quoi rien s sa sans sauf se selon sera serait seraient seront ses si sien soi soit sommes son sont sous
        souvent suis sur surtout t ta tandis tant te tel telle telles tels tes toi ton toujours tous tout toute toutefois
        toutes très trop tu un une va vais vers voici voilà vont vos votre vous vu y à ça dit ont dire",
    numbers: [
        "zéro", "", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze",
    ],
    elisions: "c d j l m n s t qu jusqu lorsqu puisqu quoiqu quelqu presqu",
    titles: "Cf Dr M MM Me Mgr Mlle Mme Mmes Pr St Ste cf",
};
