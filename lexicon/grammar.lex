# Words of grammar that the coder asks for by what they do. Lemmas, separated by blanks. See docs/lexicon.md.

# What a pattern may name before a position: "X meet with Y".
[words prepositions]
to with on against in into at by for from of over between among amid about upon toward towards onto under after
before during without within through across behind along alongside near around via per regarding concerning despite
until since as than like off out outside inside past beside beneath above below throughout except atop involving

# Who did it, beside a passive verb or an act noun.
[words agent_prepositions] by

# "the army of Syria": whose.
[words possessor_prepositions] of

# "a village in Syria": a weaker kind of whose.
[words inside_prepositions] in from at inside near within

# "according to officials".
[words attribution_prepositions] according per

# "a day after they met": the mark that turns an interval into a date.
[words after_marks] after since following
[words before_marks] before

# Verbs that only carry an act named by their noun: their subject is the act's actor. "hold talks", "launch an attack".
[words light_verbs]
hold have conduct launch carry make take stage mount execute undertake engage enter begin start open resume continue
give pay extend issue deliver perform do commit complete conclude finish host lead chair attend join organize
organise arrange convene stage wage unleash commence inaugurate intensify step escalate expand renew initiate
impose sign declare keep maintain pursue be become participate exchange embark reopen restart relaunch rejoin attempt
co-host wrap kick

# Verbs that only say that the act, their subject, happens: "talks took place".
[words happening_verbs]
take occur happen begin start continue resume open follow go proceed erupt break flare ensue come last run
intensify escalate spread rage persist restart commence unfold loom stall collapse fail end conclude rise grow increase mount surge

# Nouns that stand for the noun after "of": "a round of talks", "dozens of protesters".
[words transparent_nouns]
round series wave spate string set number group dozen hundred thousand million score part member majority handful
couple pair host start beginning resumption continuation outbreak completion range act campaign session kind type form sort team bloc coalition alliance crowd band column
convoy lot many most some all none each both one two several rest half quarter percent $ us$ € £ ¥ tonne ton kilo kilogram payload batch consignment truckload planeload boatload tranche

# Cardinal numbers as words, in order: the first is 1.
[words quantity_marks] least most over about around nearly almost some than approximately

[words cardinals]
one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
nineteen twenty

# What somebody acts through: as a subject it acts for whoever owns it. "Turkish jets bombed", "the EU's statement condemned".
[words instruments]
missile rocket bomb shell bullet mine torpedo grenade mortar artillery fire gunfire shelling airstrike air-strike strike
jet plane warplane aircraft bomber fighter helicopter gunship drone tank armour armor warship ship vessel boat submarine
convoy vehicle weapon firepower forces offensive attack raid statement declaration resolution letter note message report
communique decision ruling verdict order decree law announcement proposal plan veto vote side delegation team mission
office bureau agency leadership regime administration establishment media press newspaper television radio website
spokesperson source sources

# Before a gerund: what the verb's object did, not its subject. "sentenced the driver for killing".
[words object_marks] for of from into with

# Before a finite clause in ACT position: "said that".
[words clause_marks] that

# Behind a date: the clause that follows is of that date. "in 1980, when".
[words relative_times] when

# Before a date: from then on. "fighting since March".
[words since_marks] since
