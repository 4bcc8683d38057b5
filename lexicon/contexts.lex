# PLOVER contexts by the words of the sentence (PLOVER manual 2.0, "Context codes that can be used with any category").
# A context stands where one of its words does; the CAMEO code adds its own (codes.tsv). The lists hold words that hardly
# ever speak of anything else: a word that is right one time in two belongs in none of them.
[context military] military army troop soldier navy naval warship airstrike missile brigade battalion tank fighter-jet warplane
artillery airforce infantry regiment commando paratrooper airbase garrison conscript conscription reservist mobilization
mobilisation servicemen serviceman submarine destroyer frigate bomber howitzer armoured armored
barracks admiral lieutenant corporal sergeant militarization militarisation ballistic hypersonic
[context intelligence] intelligence spy espionage spying wiretap wiretapping surveillance cia mi5 mi6 mossad fsb kgb gru nsa
svr counterintelligence eavesdropping whistleblower eavesdrop counter-espionage
[context executive] cabinet president premier presidency presidential prime chancellor monarch emir sultan dictator
junta inauguration reshuffle
[context legislative] parliament lawmaker legislature senate congress mp mps senator knesset duma bundestag legislator
parliamentary congressman congresswoman congressional legislative bundesrat sejm verkhovna rada lok sabha majlis filibuster
parliamentarian impeachment no-confidence backbencher
[context election] election vote ballot voter candidate poll referendum electoral runoff run-off polling turnout
electorate candidacy reelection re-election caucus by-election constituency recount plebiscite vote-rigging
pollster
[context political_institutions] constitution constitutional impeachment impeach coup gerrymandering electoral-law autocoup
no-confidence dissolve prorogue decentralization devolution
[context pro_democracy] democracy democratization democratisation pro-democracy suffrage multi-party free-and-fair
suffragist
[context pro_autocracy] autocracy autocrat authoritarian authoritarianism dictatorship autocratic totalitarian despot
one-party junta
[context economic] trade economy tariff export import economic currency inflation debt austerity bailout gdp recession
unemployment fiscal monetary banking finance financial investor investment loan deficit imf eurozone
privatization privatisation nationalization commerce commercial tax taxation subsidy trade-war central-bank devaluation
pension free-trade
[context legal] court judge lawsuit trial verdict prosecutor tribunal legal attorney lawyer judiciary judicial
indictment indict prosecute prosecution convict conviction acquit acquittal plaintiff defendant jury
extradition extradite injunction subpoena warrant icc icj magistrate ruling testify plead parole litigation statute
[context reparations] reparation restitution
[context human_rights] human-rights rights atrocity
[context rights_freedoms] freedom liberty censorship press journalist suffrage free-speech civil-rights dissent dissident
censor blogger privacy
[context repression] crackdown repression repressive teargas tear-gas water-cannon oppression
persecution persecute riot-police
[context human_security] famine hunger malnutrition starvation eviction evict homeless housing blackout
drinking-water land-seizure
[context gender] woman women abortion gender feminist femicide sexism sexist suffragette misogyny reproductive
maternity contraception
[context lgbt] gay lesbian transgender lgbt lgbtq homosexual homosexuality same-sex queer bisexual lgbti homophobia homophobic
[context religion_ethnicity] religious ethnic muslim christian sunni shiite shia shi'ite hindu jewish buddhist mosque church
temple sectarian catholic orthodox protestant islam islamic islamist islamophobia anti-semitic antisemitism anti-semitism synagogue
bishop imam cleric pope vatican sharia blasphemy kurdish kurd rohingya uyghur uighur tuareg roma caste tribe tribal yazidi
coptic sikh priest rabbi indigenous racism racist racial religion ethnicity monk evangelical headscarf burqa hijab
[context inequality] inequality inequalities poverty discrimination apartheid segregation disparity
[context diplomatic] diplomat ambassador embassy envoy diplomatic summit consulate diplomacy bilateral multilateral
attache consul communique chargé visa-free rapprochement normalization normalisation
[context territory] territory annexation annex territorial separatist secession secessionist secede autonomy independence
breakaway enclave border-dispute sovereignty occupation occupied settler frontier demarcation unification reunification
irredentist
[context peacekeeping] peacekeeper peacekeeping monusco unifil minusma unamid unmiss blue-helmet undof
[context health] virus pandemic epidemic vaccine disease hospital outbreak covid covid-19 coronavirus ebola cholera measles
malaria polio influenza h1n1 h5n1 sars zika hiv quarantine vaccination health healthcare
vaccinate lockdown infection
[context asylum] asylum asylum-seeker
[context migration] refugee migrant migration displaced immigrant immigration emigrant emigration asylum-seeker resettlement
deportation deport displacement stateless repatriation exodus
[context disasters] earthquake flood flooding hurricane typhoon cyclone tsunami drought wildfire landslide tornado avalanche
mudslide eruption volcano heatwave quake aftershock derailment shipwreck oil-spill
[context environment] climate pollution emission environmental carbon deforestation greenhouse biodiversity ecosystem
whaling endangered poaching renewable global-warming environmentalist ecological greenpeace cop21 cop26
[context terrorism] terrorist terrorism al-qaeda qaeda isis isil jihadist jihad daesh al-shabaab shabaab boko haram
counter-terrorism counterterrorism anti-terrorism terror suicide-bomber suicide-bombing extremist
[context cbrn] nuclear uranium chemical biological plutonium warhead sarin novichok anthrax ricin chlorine radioactive
radiation centrifuge enrichment denuclearization iaea opcw proliferation nonproliferation icbm
[context cyber] cyberattack cyber hacker hacking malware ransomware cyber-attack cybersecurity hack phishing ddos spyware
cyberwarfare botnet
[context misinformation] disinformation misinformation propaganda fake-news conspiracy-theory deepfake hoax
[context crime] murder robbery gang criminal theft homicide rape kidnapping arson burglary fraud mafia gangster manslaughter
murderer assassin crime felony robber thief looting stabbing mobster ransom extortion
[context corruption] corruption bribery graft embezzlement bribe corrupt embezzle kickback cronyism nepotism anti-corruption
money-laundering laundering
[context illegal_drugs] cocaine heroin narcotic opium drug marijuana cannabis methamphetamine opioid fentanyl drug-trafficking
[context trafficking] trafficking smuggling smuggler trafficker smuggle contraband
[context natural_resource] oil gas mining timber mineral coal diamond petroleum crude pipeline copper lithium
rare-earth opec fishery logging hydroelectric refinery
[context technology] technology satellite semiconductor spacecraft artificial-intelligence ai 5g huawei
spaceflight aerospace nanotechnology robot supercomputer startup
