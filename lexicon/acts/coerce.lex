# COERCE: repression and coercion short of violence (PLOVER manual, section COERCE; CAMEO 17).

[COERCE/seize 1711] property confiscated
X confiscate|expropriate|nationalize|nationalise Y:property|land|farm|house|home|estate|company|asset|belongings|wealth
X confiscate|expropriate property|land|farm|house|home|estate|asset|belongings of|from Y
+ Cuba confiscated the property of American companies. => CUB > USA COERCE 1711

[COERCE/restrict 1722] parties and politicians banned
X ban|outlaw|proscribe|dissolve|disband Y:party|movement|candidate|opposition|union
X ban|bar|disqualify Y from election|politics|office|running|poll|ballot
+ Egypt outlawed the Turkish party. => EGY > TUR COERCE 1722

[COERCE/arrest 173] arrests
X arrest|detain|apprehend|nab|incarcerate|intern|jail|imprison Y
X capture|seize Y:militant|fighter|rebel|insurgent|leader|commander|member|suspect|man|guerrilla|terrorist|gunman|pirate|warlord|boss|kingpin|chief|fugitive|smuggler|trafficker|deputy|aide|operative|bomber|criminal
X take Y into custody
X take Y in|under custody|arrest
X hold|keep|place|put Y in|under custody|detention|arrest|house-arrest|guard
X hold|keep|place|put Y under house arrest
X place|put|throw|send Y in|into|to jail|prison|detention
X round_up Y
X remand Y
X remand Y in|into|to custody
X lock_up Y
X:police|officer|authority|official|agent|detective|trooper|prosecutor|marshal|customs capture|catch|seize|nab Y!
X capture|catch|seize|hold|nab Y:suspect|fugitive|smuggler|dealer|trafficker|kingpin|gangster|hacker|spy|murderer|killer|criminal|robber
X pick_up Y for questioning
X bring_in Y for questioning
X make|carry_out arrest in|at|over|after Y?
X's arrest|detention|imprisonment|apprehension|jailing of Y
arrest|detention|imprisonment of Y by X
X's mass|dawn|police arrest|roundup|round-up in|of Y
X keep|hold Y prisoner|incommunicado
X issue|obtain|approve|execute|reissue|sign|implement|enforce|serve warrant for|against|on|to Y
X issue|obtain|approve|execute|reissue|sign|implement|enforce|serve arrest warrant for|against|on|to Y
X issue|obtain|approve|publish international|red|interpol|european warrant|notice for|against Y
X order|seek arrest|detention|capture|custody|imprisonment|jailing of|for Y
X's arrest warrant for|against Y
X make|effect arrest of Y
X confine|rearrest|re-arrest|collar|shackle|handcuff|cuff Y!
X keep|hold|detain Y! in|at|without trial|charge|isolation|prison|jail|camp|facility|airport
X take Y! away
X escort|haul|drag Y! away|off|out
X bust ring|gang|cell|smuggler|dealer in|of Y?
X extend|prolong detention|custody|imprisonment|remand of|for Y
X deny bail|parole to|for Y
X deny Y! bail|parole
+ Egyptian police arrested two journalists. => EGY > EGY COERCE 173
+ Three activists were detained in Belarus. => - > BLR COERCE 173
+ Kenya placed the Somali envoy under house arrest. => KEN > SOM COERCE 173
+ The Belgian prosecutor issued an arrest warrant for the Rwandan minister. => BEL > RWA COERCE 173
+ A Turkish court extended the detention of the Greek soldiers. => TUR > GRC COERCE 173
- The bad weather held up the train in Austria.

[COERCE/seize 171] seizure and searches
X seize|confiscate|impound|commandeer|expropriate|take Y:ship|tanker|vessel|property|embassy|boat|drug|land|farm|cargo|shipment|trawler|freighter|cocaine|heroin|ammunition|ivory|passport|arm|explosive
X seize|confiscate|impound|commandeer|expropriate ship|tanker|vessel|property|asset|embassy|boat|weapon|drug|land|farm|cargo|building|office|shipment|trawler of|from|in Y
X confiscate|impound|commandeer|expropriate Y
X seize Y:asset|weapon|document|computer|building|office|company|plane|aircraft|money|dollar|euro|account
X:police|authority|customs|officer|coastguard|prosecutor|agent|fbi|official|guard seize|confiscate|intercept|recover Y
X nationalize|nationalise Y
X nationalize|nationalise company|industry|mine|field|bank of Y
X raid|search|ransack Y:office|home|house|headquarters|residence|premise|apartment|newsroom|shop|compound|property|club|nightclub
X raid|search office|home|house|headquarters|residence|premise|apartment of|in Y
X execute|serve search warrant at|on|in Y?
X conduct|carry_out|launch|stage police|drug|anti-drug|anti-terror|dawn raid|search|sweep in|on|at|across Y?
X board|intercept Y:ship|tanker|vessel|boat|flotilla|yacht|freighter
X's seizure|confiscation|expropriation|nationalization|nationalisation of Y
X's police raid on|in Y
X seize|confiscate|impound|commandeer|expropriate|requisition|take_over|nationalize|nationalise Y:company|station|plant|refinery|factory|mine|farm|warehouse|charity|pipeline|port|assets
X take|seize|gain|assume control of Y:company|bank|charity|factory|mine|refinery|channel|newspaper|business|firm|airline|fund
X take Y by force
X appropriate|plunder|loot Y
X grab land|property of Y
+ Iran seized a South Korean tanker. => IRN > KOR COERCE 171
+ Students seized the U.S. embassy. => ? > USA COERCE 171
+ Italian police raided the offices of a Maltese bank. => ITA > ? COERCE 171

[COERCE/restrict 172] bans and restrictions
X ban|outlaw|prohibit|proscribe Y:party|group|organization|organisation|movement|demonstration|protest|rally|march|gathering|veil|burqa|niqab|headscarf|hijab|union|assembly|activity|travel|ngo|charity|sect|church|strike
X ban|outlaw|prohibit|proscribe party|group|organization|movement|demonstration|protest|rally of|in|by Y
X ban|outlaw|prohibit|proscribe Y!
X outlaw|criminalize|criminalise Y:practice|marriage|mutilation|homosexuality|abortion|blasphemy|prostitution|insult|alcohol|content|adultery
X bar|prevent|block|prohibit|ban|stop|forbid Y! from Y
X disqualify Y
X disqualify|bar|ban|exclude candidate|politician|opposition from Y
X restrict|curb|limit|curtail|suppress Y:freedom|movement|travel|right|internet|assembly|liberty|speech
X restrict|curb|limit|curtail freedom|movement|travel|access|right|internet of|in|to|for Y
X impose restriction on|in|over Y
X impose travel restriction on|in Y
X tighten restriction|control on|over Y
X dissolve|suspend Y:parliament|assembly|constitution|legislature|council|congress
X dissolve|suspend parliament|assembly|constitution|party|congress of|in Y
X crack_down on|against Y
X shut_down|stop|prevent|halt|cancel|forbid|block Y:rally|protest|demonstration|march|gathering|vigil
X order closure|shutdown of border|crossing|airspace|frontier|office|mosque|school|newspaper|station in|with|of Y?
X seal|padlock|shut_down|close_down Y:office|mosque|church|charity|ngo|organization|organisation|madrasa|seminary|headquarters
X clear|remove|evict|drag Y:protester|protestor|demonstrator|activist|squatter|occupier|settler|migrant from Y
X close|shut|seal|seal_off|close_off border|crossing|airspace|frontier with|to|for Y
X close|shut|seal|seal_off|close_off Y:border|crossing|airspace|frontier
X close|shut|seal|block crossing|border|access|entry point|post|gate|route into|to|with|from Y
X evict|displace Y:family|resident|settler|villager|squatter|protester|migrant|occupant|tenant
X clear|dismantle Y:camp|encampment|settlement|outpost
X build|erect wall|fence|barrier on|along|around|between|in Y
X revoke|suspend|cancel|withdraw Y:passport|visa|citizenship|license|licence|accreditation
X revoke|suspend|cancel|withdraw|strip passport|visa|citizenship|license|licence|accreditation of|from|for Y
X strip Y of citizenship|title|immunity|nationality|rank|right
X restrict|limit|curb|block access|entry of|by|to Y
X persecute|oppress|repress|harass Y
X's crackdown on|against|in Y
X's ban on|of Y
X's persecution|repression|oppression|harassment of Y!
X coerce Y!
X force|compel|coerce|oblige Y! to|into|out|from Y?
X force|compel|oblige Y!
X force_out|chase_out Y!
X force aircraft|plane|ship|flight|vessel|jet of|from Y
X order Y! out|off
X order Y! to leave|wait|return|stay|remain|evacuate|vacate|close|land
X halt|suspend|shut_down|ban|block|restrict|obstruct|hinder|impede|hamper|disrupt work|activity|operation|access|movement|travel of Y
X stop work|activity|operation of Y
X bar|prevent|stop|block|prohibit|forbid|keep Y! from travel|enter|leave|return|work|vote|run|attend|travelling|entering|leaving
X place|put|impose|slap travel|entry|flight|exit ban|restriction on|upon|for|against Y
X confine|restrict Y! to Y
X impose|introduce|tighten|enact|apply|place|put restriction|curb|ban|limit|control|quarantine|lockdown|measure|moratorium on|upon|for|against|over Y
X silence|muzzle|gag|stifle|muffle Y
X quarantine|isolate Y!
X subdue|restrain|disperse Y:crowd|protester|demonstrator|rioter
X strip|deprive Y! of citizenship|nationality|right|immunity|title|power|office|licence|license|passport|freedom|property
X:court|judge|tribunal bar|ban|block|prevent|disqualify|stop|enjoin|suspend Y
X suspend Y:license|broadcaster|election|law
X disband|dissolve|liquidate Y:party|group|organization|organisation|ngo|union|movement|association|parliament
X order Y!
X order Y:people|person|resident|migrant|family|villager|refugee|civilian|worker|company|citizen|national|man|woman|airline|crew|ship|vessel|plane|school|shop|business
+ Algeria banned demonstrations. => DZA > ? COERCE 172
+ Egypt closed its border with Sudan. => EGY > SDN COERCE 172
+ Turkey evicted villagers. => TUR > TUR COERCE 172
+ Greek coastguards forced the Turkish captain to turn back. => GRC > TUR COERCE
+ Qatar imposed a travel ban on the Egyptian preacher. => QAT > EGY COERCE 172
+ Angola ordered the Congolese workers to leave. => AGO > COD COERCE 172
- The sailors closed the hatch.

[COERCE/censor 1721] censorship
X censor|block|ban|shut_down|close_down|suspend|shut Y:newspaper|website|broadcaster|channel|magazine|network|book|internet|tv|television|media|twitter|facebook|youtube|wikipedia|telegram|whatsapp|instagram|film|daily|broadcast|newsroom|station
X censor|block|ban|shut_down|close_down|suspend newspaper|website|station|broadcaster|channel|magazine|outlet|network|book|internet of|in|from Y
X block|restrict|cut_off|shut_down access to twitter|facebook|youtube|wikipedia|telegram|internet|website|media
X censor Y
X suspend|halt|ban|stop publication|broadcast|printing|transmission of|by|in Y
X revoke|suspend|cancel license|licence of|for Y:newspaper|station|broadcaster|channel|outlet|network
X's censorship of|in Y
+ Uganda shut down a radio station. => UGA > ? COERCE 1721

[COERCE/curfew 1723] curfew
X impose|declare|order|enforce|extend|announce|introduce curfew|lockdown in|on|across|for|over Y?
X's curfew in|on|across Y!
+ Iraq imposed a curfew in Basra. => IRQ > ? COERCE 1723

[COERCE/martial-law 1724] emergency
X declare|impose|proclaim|extend|announce|order emergency in|over|for|across Y?
X declare|impose|proclaim|extend|announce|order state of emergency in|over|for|across Y?
X declare|impose|proclaim|extend martial law in|over|across Y?
X declare|impose|proclaim|extend state of siege|exception in|over|across Y?
+ The South Korean president declared martial law. => KOR > - COERCE 1724

[none] emergencies of nature, and idioms of holding and closing
X have|suffer|experience seizure
X declare|proclaim|extend|announce|impose health|climate|drought|fire|flood|weather|medical|sanitary emergency in|over|for Y?
X declare|proclaim|extend|announce|impose emergency in|for Y? after|over|from|during|amid flood|flooding|storm|hurricane|cyclone|earthquake|drought|wildfire|fire|outbreak|epidemic|typhoon|eruption|virus|spill|pandemic|snow|rain|tornado
X declare|proclaim|extend|announce state of emergency after|over|from|during|amid flood|flooding|storm|hurricane|cyclone|earthquake|drought|wildfire|fire|outbreak|epidemic|typhoon|eruption|virus|spill|pandemic|snow|rain|tornado
X hold|keep Y:election|referendum|talk|meeting|summit|vote|hearing|office|title|ceremony|funeral|service
X block|cut_off Y:traffic|sun|signal
X seize on|upon Y
X restrict himself|itself|herself to Y
- Fiji declared a state of emergency after a cyclone.
- Chile seized the chance to host the games.

[COERCE/deport 174] deportation
X expel Y:migrant|refugee|asylum-seeker|immigrant|family|student|citizen|national|villager|resident|preacher|cleric
X send|return|repatriate migrant|refugee|asylum-seeker|immigrant to Y
X turn_back|push_back|turn_away Y:migrant|refugee|boat|asylum-seeker|immigrant
X's deportation|expulsion of Y:migrant|refugee|asylum-seeker|immigrant|worker|family
X's deportation of Y
X deport|banish|exile|extradite|expatriate Y!
X deport|banish|exile Y
X expel|remove|eject Y! from country|territory|soil
X send|fly|ship Y! back|home
X force Y! into exile
X order deportation|expulsion|removal of Y
X strip Y! of citizenship|nationality
+ Germany deported Afghan refugees. => DEU > AFG COERCE 174
+ Kuwait banished the Iraqi preacher. => KWT > IRQ COERCE 174

[COERCE/restrict 191] blockade
X blockade Y
X impose|enforce|maintain|tighten|begin|order blockade|siege on|against|of|around|in Y
X impose naval|air|land|economic|total blockade on|against|of|around Y
X encircle|surround Y!
X besiege|encircle|surround Y:city|town|village|base|airport|building|capital|headquarters|position|enclave|compound|camp
X cut_off Y:road|route|highway|corridor
X lay siege to Y
X's blockade|siege|encirclement of|on|around Y
+ Israel imposed a blockade on Gaza. => ISR > PSE COERCE 191

[COERCE/withhold 170] utilities cut
X cut_off|shut_off|shut_down|turn_off|switch_off|cut|shut|disconnect|block Y:electricity|power|water|gas|internet|oil|fuel
X cut_off|shut_off|shut_down|turn_off|switch_off|cut|shut|halt|stop|disconnect|suspend electricity|power|water|internet|gas|fuel|oil to|in|for Y
X cut_off|shut_off|cut|reduce|halt|stop|suspend gas|oil|power|water|fuel|electricity supply|delivery|export|flow|shipment to|in|for Y
X withhold|deny|block food|water|medicine|aid|electricity from|to|in Y
+ Russia cut gas to Ukraine. => RUS > UKR COERCE 170

[COERCE/cyber 176] cyber attacks
X hack|hack_into Y
X:hacker|hack|malware|virus|ransomware hit|attack|target|breach|infiltrate|penetrate|infect|strike|disable|deface Y
X launch|carry_out|conduct|mount denial-of-service|ddos|hacking|phishing attack|campaign against|on Y
X hack|hack_into|breach|attack|infiltrate|penetrate website|server|computer|network|account|system|database|email of|at|in Y
X breach|infiltrate|penetrate|infect|disable|deface Y:website|server|computer|network|database|email
X launch|carry_out|conduct|wage cyber attack|operation|warfare|war|espionage against|on Y
X launch|carry_out|conduct cyberattack against|on Y
X:hacker|hack|group|spy|agency steal|leak|expose data|information|secret|document|record|email from|of|in Y
X:cyberattack|cyber-attack|hacker|hack|malware|ransomware target|hit|strike|attack|disrupt|cripple Y
X's cyber attack|operation|intrusion|espionage on|against|into Y
X's cyberattack|cyber-attack|hack|hacking on|against|of|into Y
cyberattack|cyber-attack|hack|hacking on|against|of|into Y by X
+ North Korea hacked a South Korean bank. => PRK > KOR COERCE 176

[COERCE/misinformation 170] deception
X spread|disseminate disinformation|misinformation|propaganda|rumour|rumor|falsehood about|in|against|on Y?
X launch|run|conduct disinformation|misinformation|propaganda|influence campaign|operation in|against|on Y?
X meddle|interfere|interfering in election|vote|referendum|politics|affair of|in Y
X meddle|interfere|interfering in Y
X's interference|meddling in Y
+ Russia spread disinformation about Moldova. => RUS > MDA COERCE 170
