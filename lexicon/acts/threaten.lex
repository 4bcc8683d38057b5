# THREATEN: threats and coercive warnings (PLOVER manual, section THREATEN; CAMEO 13). What is threatened is mostly read
# through the operator threaten; here the words that say it by themselves.

[THREATEN 130] threats
X threaten|menace|blackmail Y!
X threaten Y with Y
X warn|caution Y!
X warn|caution Y! of|about|against|over Y
X intimidate Y
X put Y on notice
X issue|make|send|give|deliver|sound|utter threat|warning to|against Y
X issue|make|send|give|deliver stern|strong|stark|new|fresh|veiled|direct threat|warning to|against Y?
X warn of consequence|repercussion|response|retaliation|measure
X warn of serious|grave|severe|dire|catastrophic|strong consequence|repercussion|response
X threaten Y with consequence|retaliation|action
X threaten consequence|retaliation|countermeasure|reprisal|action against|on|for Y?
X vow|promise|pledge|swear response|retaliation|countermeasure|consequence against|to|on Y?
X vow|promise strong|tough|decisive|swift response|action|retaliation against|to|on Y?
X rattle sabre|saber
X vow|threaten|promise|pledge|swear retaliate|respond|avenge|punish|react against|to|on|with|for Y?
X vow|threaten|promise|pledge|swear revenge|punish|crush|destroy|annihilate|avenge Y?

X's threat to|against|toward|towards Y!
X's warning to Y
X's threat of retaliation|reprisal|action against Y?
+ North Korea threatened Japan. => PRK > JPN THREATEN 130
+ China warned Taiwan. => CHN > TWN THREATEN 130
+ Iran issued a warning to Turkey. => IRN > TUR THREATEN 130
- The drought threatened crops.
- Forecasters warned of rain in Spain.

[THREATEN/violence 1385] with weapons of mass destruction
X threaten nuclear attack|strike|war|retaliation on|against Y?
X threaten Y with nuclear|chemical attack|strike|weapon|war
+ North Korea threatened South Korea with a nuclear strike. => PRK > KOR THREATEN 1385

[THREATEN/violence 138] with force
X threaten war|attack|counterattack|counter-attack|force|strike|revenge|retribution|violence|invasion|escalation|bombing on|against|in Y?
X threaten military|armed|nuclear|violent|terrorist|air|missile action|attack|strike|retaliation|response|force|intervention|conflict on|against|in Y?
X threaten Y with war|attack|force|strike|revenge|destruction|annihilation|death|violence|invasion|bombing|rape
X threaten Y with military|nuclear|armed action|attack|force|strike|intervention
X vow|promise|swear|pledge|seek|declare|threaten revenge|vengeance|retaliation|retribution|jihad on|against|for|over Y?
X declare jihad|war on|against Y!
X threaten life of Y
X send|make death|bomb threat to|against Y
X's death|bomb threat to|against Y!
X point|aim missile|gun|weapon at|toward|towards Y
X raise prospect|possibility|spectre|specter of attack|action|war|strike|intervention|invasion|force against|on|in Y
X hint at action|attack|strike|war|force against|on Y?
X brandish|rattle weapon|sabre|saber at|against Y
+ Iran vowed revenge against Israel. => IRN > ISR THREATEN 138
+ Eritrea threatened Ethiopia with war. => ERI > ETH THREATEN 138

[THREATEN/restrict 1312] with sanctions
X threaten sanction|embargo|boycott|tariff|penalty on|upon|against Y?
X threaten new|further|economic|additional|trade|more|fresh sanction|embargo|tariff|measure|penalty|war on|against Y?
X threaten Y with sanction|embargo|boycott|tariff|penalty|fine
X's threat of sanction|tariff|embargo|boycott on|against Y?
X warn Y of sanction|tariff|penalty
+ The European Union threatened Hungary with sanctions. => IGO > HUN THREATEN 1312
+ Argentina threatened tariffs on Brazil. => ARG > BRA THREATEN 1312

[THREATEN/arrest 137] with arrest
X threaten Y with arrest|jail|prison|prosecution|imprisonment|detention|punishment|lawsuit|crackdown
X threaten arrest|prosecution|crackdown|jail|imprisonment against|of|for|on Y?
X threaten legal action against|over Y?
X put|place bounty|reward on|for Y
X offer bounty|reward for Y
X seek|request arrest warrant for|against Y
X seek|request warrant|extradition|arrest for|against|of Y
+ The Danish prosecutor sought an arrest warrant for the Swedish banker. => DNK > SWE THREATEN 137

[THREATEN/expel 136] with expulsion
X threaten Y with expulsion|suspension|deportation|eviction
X threaten expulsion|deportation|eviction of Y
+ Georgia threatened Russian diplomats with expulsion. => GEO > RUS THREATEN 136

[THREATEN/relations 133] with protest
X threaten strike|protest|demonstration|walkout|shutdown|boycott|rally over|against|in Y?
X threaten general|nationwide|national|hunger|rail|mass strike|protest|stoppage|walkout over|against|in Y?
X call for|on strike|protest|demonstration|rally|boycott|uprising|march|disobedience|revolt|intifada against|of|in|at|over Y?
X call for|on general|nationwide|mass|civil|national strike|protest|demonstration|rally|boycott|disobedience|uprising against|of|in|at|over Y?
X's call for strike|protest|demonstration|boycott|uprising
X plan|announce strike|protest|demonstration|rally|walkout|march against|over|at|in Y?
+ Unions threatened a strike over the pension reform in France. => ? > ? THREATEN 133

[THREATEN 139] ultimatum
X give|issue|deliver|set|send|hand ultimatum|deadline to|for Y
X give|issue|deliver|set|send|hand final|48-hour|24-hour|72-hour ultimatum|deadline|warning to|for Y?
X give Y ultimatum|deadline
X give Y hour|day|week
X issue|set ultimatum
X draw red line
+ Nigeria gave the coup leaders an ultimatum. => NGA > ? THREATEN 139

[none] advice and forecasts threaten nobody
X warn|caution Y:citizen|resident|traveler|traveller|tourist|people|public|passenger|voter|consumer|investor|national|driver|parent|student|patient|customer|user|airline|motorist|swimmer|farmer|household
X warn|caution Y:citizen|resident|traveler|traveller|tourist|people|public|passenger|voter|consumer|investor|national|driver|parent|student|patient|customer|user|airline|motorist|swimmer|farmer|household of|about|against Y
X issue|send|give|sound|release travel|health|storm|tsunami|weather|flood|safety|hurricane|avalanche|typhoon|earthquake|tornado|fire|heat|terror|terrorism|evacuation|security warning|alert|advisory|threat to|for|about|against|on|in Y?
X:scientist|expert|forecaster|doctor|economist|researcher|analyst|study|report|meteorologist warn|caution Y?
X:drought|flood|storm|fire|wildfire|volcano|hurricane|cyclone|virus|disease|outbreak|warming|famine|erosion|pollution|lava|crisis|inflation threaten|menace Y
- Japan warned residents of a storm.
- Experts warned Brazil about erosion.

[THREATEN/restrict 1322] with bans on parties
X threaten ban|dissolution|closure|suspension of|on party|group|organization|organisation|union
X threaten Y with ban|dissolution|closure|suspension
+ Turkey threatened the Kurdish party with a ban. => TUR > ? THREATEN 1322

[THREATEN/violence 1384] with an attack by armed forces
X threaten military|air|missile|ground|drone attack|strike|offensive|invasion|operation on|against|in Y
X threaten Y with military|air|missile|ground|drone attack|strike|offensive|invasion|operation
+ Ethiopia threatened Eritrea with a ground offensive. => ETH > ERI THREATEN 1384
