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
nineteen

# The tens in order, from twenty, and the powers of ten: "twenty-two", "two hundred", "1.5 million".
[words tens] twenty thirty forty fifty sixty seventy eighty ninety
[words powers] hundred thousand million

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

# What kills without anybody's doing, by itself: people killed in a crash are nobody's victims.
[words disasters]
accident crash collision collide crash-land derail derailment capsize sink shipwreck earthquake quake aftershock tremor
tsunami flood flooding floodwater storm thunderstorm snowstorm rainstorm sandstorm typhoon hurricane cyclone tornado
landslide mudslide rockslide avalanche avalanches lightning hail hailstorm heatwave heat stampede crush trample overturn plunge
plummet ravine gorge wildfire bushfire drown drowning blizzard
volcano volcanic rain rainfall monsoon weather
temperature drought famine overdose poisoning suffocate asphyxiate malfunction collapse shark crocodile elephant
cold derailed electrocute electrocution meteor sinkhole match rugby marathon race racing mountaineer climber championship tournament

# Diseases kill as accidents do; the measures against them are somebody's all the same.
[words diseases]
cholera virus epidemic pandemic coronavirus covid-19 influenza flu ebola measles malaria dengue disease outbreak

# What people travel in: they do not kill by themselves.
[words vehicles]
jet plane airplane aeroplane aircraft airliner helicopter ship vessel boat yacht tanker train tram bus coach minibus van
truck lorry car taxi ferry

# What befalls them: "a bus fell into a ravine".
[words mishaps]
fall smash veer swerve roll careen skid catch slip

# What is somebody's doing or an accident, and the things that make an accident of it: "an explosion at a coal mine".
[words explosions]
explosion explode blast burn leak rupture ignite
[words hazards]
gas plant factory coal colliery miner pipeline refinery firework fireworks boiler chemical canister cylinder
nightclub warehouse fuel mill kitchen electrical circuit reactor furnace dormitory hospital orphanage apartment
forest tunnel petrol gasoline oil silo depot

# Words that say that it was somebody's doing after all.
[words violence]
attack attacker assault bomb bomber bombing bombard bombardment gunman militant insurgent insurgency rebel rebellion
terrorist terrorism terror shoot shot shooting shooter gunfire gunfight raid ambush airstrike air-strike clash
fighting fighter shell shelling missile rocket grenade mortar militia assassin assassinate assassination murder
stab stabbing kidnap hostage suicide hijack hijacker sabotage saboteur massacre war warfare ied landmine roadside
sniper execute execution behead firefight battle drone violence unrest riot protest protester protestor demonstrator
crackdown arson arsonist gang cartel extremist jihadist coup invade invasion offensive torture weapon explosive
gunboat torpedo hit-and-run deliberately bullet teargas tear

# "operations on the border of Burma": beside it, not on it.
[words boundaries]
border frontier coast coastline boundary

# Participles that stand before their noun: "Neighboring Chad", "Responding police".
[words modifying_participles]
neighbouring neighboring responding visiting ruling opposing remaining surrounding warring governing incoming
outgoing sitting dissenting striking protesting retreating

# "Turkish-backed fighters": Turkey has to do with them, but they are not Turkey.
[words linking_participles]
backed supported sponsored funded allied occupied administered controlled held made built born owned flagged linked
affiliated based trained speaking registered educated imposed

# What tells whose something is, behind it: "objections raised by Chile", "goods imported from Peru".
[words origin_participles]
raise make voice import buy hold own use drop plant set lodge bring propose draft put issue occupy control operate
[words origin_prepositions] by from

# Acts that somebody undergoes whose noun he stands before: "her detention", "Smith's trial".
[words undergone_nouns]
arrest detention imprisonment killing murder assassination abduction kidnapping execution extradition deportation
release trial conviction sentencing shooting beating beheading lynching expulsion ouster overthrow impeachment
sentence prosecution indictment torture poisoning rape

# Verbs that give somebody a name where they have two objects: "called the talks a success".
[words naming_verbs] call name dub label brand

# Before a subject: nobody did it. "No country recognised", "neither side attacked".
[words none_words] no neither none

# Before a clause that says when or why, and is nobody's saying: "resigned after".
[words adverbial_marks] after before since as because while although though when until once following

# "The first leader to visit": who is so counted does it.
[words ordinals]
first second third fourth fifth sixth seventh eighth ninth tenth last latest only

# "Its border with Chad": whom it has it with.
[words partner_prepositions] with

# Before what an act is a part of: "killed during the 1990 war" is of 1990.
[words span_marks] during in amid

# What bears a name of its own once it is history: "the Vietnam War".
[words named_acts]
war wars conflict massacre genocide revolution uprising siege battle invasion occupation insurgency rebellion crusade

# A fire is an accident, but not where somebody opens it.
[words fires] fire blaze inferno

# Between the victims and the attack that they fell to: "killed in an Israeli raid".
[words causes] in by during from after following

# Nouns for somebody of whom no more is said: as counted victims they are civilians.
[words persons]
person people other another victim passerby bystander one
