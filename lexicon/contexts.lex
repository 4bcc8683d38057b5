# PLOVER contexts by the words of the sentence (PLOVER manual 2.0, "Context codes that can be used with any category").
# A context stands where one of its words does; the CAMEO code adds its own (codes.tsv).
[context military] military army troop soldier navy warship airstrike missile defence defense brigade battalion tank
fighter-jet warplane artillery general
[context intelligence] intelligence spy espionage spying
[context executive] cabinet president premier minister
[context legislative] parliament lawmaker legislature senate congress bill mp senator knesset duma bundestag
[context election] election vote ballot voter candidate poll referendum electoral runoff campaign
[context economic] trade economy tariff export import loan investment economic currency inflation debt oil gas
[context legal] court judge lawsuit trial verdict prosecutor tribunal legal law attorney
[context human_rights] human-rights rights
[context rights_freedoms] freedom liberty censorship press journalist
[context religion_ethnicity] religious ethnic muslim christian sunni shiite shi'ite hindu jewish buddhist mosque church
temple sectarian
[context diplomatic] diplomat ambassador embassy envoy diplomatic summit foreign
[context territory] border territory annexation annex island territorial
[context peacekeeping] peacekeeper peacekeeping
[context health] virus pandemic epidemic vaccine disease hospital outbreak
[context asylum] asylum
[context migration] refugee migrant migration displaced immigrant
[context disasters] earthquake flood hurricane typhoon cyclone tsunami drought wildfire landslide
[context environment] climate pollution emission environmental
[context terrorism] terrorist terrorism al-qaeda isis jihadist
[context cbrn] nuclear uranium chemical biological plutonium warhead
[context cyber] cyberattack cyber hacker hacking malware ransomware
[context misinformation] disinformation misinformation propaganda
[context crime] murder robbery gang criminal cartel
[context corruption] corruption bribery graft embezzlement bribe
[context illegal_drugs] drug cocaine heroin narcotic opium
[context trafficking] trafficking smuggling smuggler trafficker
[context reparations] reparation
[context gender] woman abortion gender
[context lgbt] gay lesbian transgender lgbt lgbtq
[context natural_resource] oil gas mine mining timber mineral
[context technology] technology satellite semiconductor
