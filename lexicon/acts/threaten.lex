# THREATEN: threats and coercive warnings (PLOVER manual, section THREATEN; CAMEO 13). What is threatened is mostly read
# through the operator threaten; here the words that say it by themselves.

[THREATEN 130] threats
X threaten Y
X threaten Y with Y
X warn Y
X menace|intimidate Y
X's threat to|against Y
X's warning to Y
X issue|make|send threat|warning to|against Y
+ North Korea threatened Japan. => PRK > JPN THREATEN 130
+ China warned Taiwan. => CHN > TWN THREATEN 130
- The drought threatened crops.

[THREATEN/violence 138] with force
X threaten war|attack|retaliation|force|strike|revenge|retribution on|against Y
X threaten war|attack|retaliation|force|strike|revenge|retribution
X threaten Y with war|attack|retaliation|force|strike|revenge|destruction|annihilation|death
X vow|promise|swear revenge|retaliation|vengeance on|against Y
X vow|promise|swear revenge|retaliation|vengeance
+ Iran vowed revenge against Israel. => IRN > ISR THREATEN 138

[THREATEN/restrict 1312] with sanctions
X threaten sanction|embargo|boycott|tariff|blockade on|against Y
X threaten sanction|embargo|boycott|tariff|blockade
X threaten Y with sanction|embargo|boycott|tariff|expulsion|suspension
+ The European Union threatened Hungary with sanctions. => IGO > HUN THREATEN 1312

[THREATEN 139] ultimatum
X give|issue|deliver|set|send ultimatum|deadline to|for Y
X give Y ultimatum|deadline
+ Nigeria gave the coup leaders an ultimatum. => NGA > - THREATEN 139

[THREATEN/arrest 137] arrest warrants
X issue warrant for|against Y
X issue arrest warrant for|against Y
+ The court issued an arrest warrant for the Sudanese president. => JUD > SDN THREATEN 137
