# Operators that ask: what X asks Y for is REQUEST; the act below says what kind (PLOVER manual, section REQUEST; CAMEO 02
# for appeals, 10 for demands).

[operator request] asking, urging, calling for
X ask|urge|encourage|press|implore|beg|petition|request|appeal|exhort|persuade|lobby|advise|tell|beseech|plead Y to ACT
X appeal|plead to|with|for Y to ACT
X ask for Y to ACT
X call on|upon Y to ACT
X call for|on Y to ACT
X appeal to Y for ACT
X ask|urge|press|lobby Y for ACT
X ask|request that ACT
X want Y to ACT
X's appeal|call|plea|request|suggestion to ACT
X's appeal|call|plea|request for|on|to Y to ACT
X's request|suggestion for ACT
CONSULT => REQUEST/meet 026
AGREE => REQUEST 020
SUPPORT => REQUEST/assist 022
COOPERATE => REQUEST/assist 021
061 => REQUEST/assist 0211
062 => REQUEST/assist 0212
063 => REQUEST/assist 0213
064 => REQUEST/assist 0214
AID => REQUEST/assist 023
071 => REQUEST/assist 0231
072 => REQUEST/assist 0232
073 => REQUEST/assist 0233
074 => REQUEST/assist 0234
CONCEDE => REQUEST/yield 025
085 => REQUEST/yield 0254
RETREAT => REQUEST/yield 025
084 => REQUEST/yield 0253
086 => REQUEST/yield 0255
087 => REQUEST/yield 0256
083 => REQUEST/change 0241
REQUEST => keep
REJECT => REQUEST 020
SANCTION => REQUEST/change 020
COERCE => REQUEST/change 020
ACCUSE => REQUEST 020
09 => REQUEST/change 024
THREATEN => keep
PROTEST => PROTEST 140
MOBILIZE => REQUEST/assist 0212
ASSAULT => REQUEST 020
+ The Iraqi prime minister appealed to Iran to help his country. => IRQ > IRN REQUEST 023
+ The rebels renewed their calls for Chad to send troops. => ? > TCD REQUEST
+ Ghana asked for the United Nations to expel the Chadian envoy. => GHA > IGO REQUEST
+ France urged Turkey to withdraw its troops from Syria. => FRA > TUR REQUEST 0256
+ Norway urged Sweden to end its sanctions on Denmark. => NOR > SWE REQUEST 0254
+ Japan asked China to release the fishermen. => JPN > CHN REQUEST 0253
+ The United Nations called on Israel to stop bombing Lebanon. => IGO > ISR REQUEST 0256
+ Iraq told Turkey to withdraw its troops. => IRQ > TUR REQUEST 0256
+ Albania asked Italy to help its army. => ALB > ITA REQUEST 023

[operator rouse] an act that others are asked for, seen by whom it would meet: they are roused for him (CAMEO 053) or against him; only relate asks this, code records the request
AID => SUPPORT 053
SUPPORT => SUPPORT 053
COOPERATE => SUPPORT 053
SANCTION => ACCUSE/disapprove 113
COERCE => ACCUSE/disapprove 113
ACCUSE => ACCUSE/disapprove 113
REJECT => ACCUSE/disapprove 113
PROTEST => ACCUSE/disapprove 113
MOBILIZE => ACCUSE/disapprove 113
ASSAULT => THREATEN/violence 138
+ Kenya urged Uganda to impose sanctions on Rwanda. => KEN > UGA REQUEST

[operator call_for] calling for an act without asking anybody: of what is hostile the call is a threat to whom it would meet
X call for ACT
X appeal|ask|plead|clamor|clamour|agitate for ACT
X recommend|advocate|favour|favor ACT
X urge|seek|request|encourage|solicit|incite ACT
X urge|propose|recommend that ACT
X's call|plea|appeal|bid for ACT
CONSULT => REQUEST/meet 026
AGREE => REQUEST 020
SUPPORT => REQUEST/assist 022
COOPERATE => REQUEST/assist 021
061 => REQUEST/assist 0211
062 => REQUEST/assist 0212
063 => REQUEST/assist 0213
064 => REQUEST/assist 0214
AID => REQUEST/assist 023
071 => REQUEST/assist 0231
072 => REQUEST/assist 0232
073 => REQUEST/assist 0233
074 => REQUEST/assist 0234
CONCEDE => REQUEST/yield 025
085 => REQUEST/yield 0254
RETREAT => REQUEST/yield 025
084 => REQUEST/yield 0253
086 => REQUEST/yield 0255
087 => REQUEST/yield 0256
083 => REQUEST/change 0241
REQUEST => keep
REJECT => keep
SANCTION => THREATEN 131
163 => THREATEN/restrict 1312
161 => THREATEN/relations 1313
162 => THREATEN/relations 1311
166 => REQUEST/change 024
116 => ACCUSE 113
COERCE => THREATEN/restrict 132
173 => THREATEN/arrest 137
191 => THREATEN/restrict 1381
ACCUSE => keep
09 => REQUEST/change 024
THREATEN => keep
PROTEST => THREATEN/relations 133
MOBILIZE => REQUEST/assist 0212
ASSAULT => THREATEN/violence 138
+ The Danish parliament called for sanctions against Belarus. => DNK > BLR THREATEN 1312
+ Egypt called for talks between Israel and Hamas. => EGY > ISR, PSE REQUEST 026
+ Brazilian unions called for a strike against the Brazilian government. => BRA > BRA THREATEN 133

[operator demand] demanding and ordering
X demand|require ACT
X demand|require|order|stipulate that ACT
X demand|insist on|of ACT
X order|command|instruct|direct|require|pressure Y to ACT
X's demand|insistence for|to|on|that ACT
X's order to|that ACT
CONSULT => REQUEST/meet 106
AGREE => REQUEST 100
SUPPORT => REQUEST/assist 102
COOPERATE => REQUEST/assist 101
AID => REQUEST/assist 103
071 => REQUEST/assist 1031
072 => REQUEST/assist 1032
073 => REQUEST/assist 1033
CONCEDE => REQUEST/yield 105
085 => REQUEST/yield 1054
055 => REQUEST 100
RETREAT => REQUEST/yield 105
084 => REQUEST/yield 1053
086 => REQUEST/yield 1055
087 => REQUEST/yield 1056
083 => REQUEST/change 1041
REJECT => REQUEST 100
SANCTION => REQUEST/change 100
ASSAULT => keep
COERCE => keep
MOBILIZE => keep
ACCUSE => REQUEST 100
PROTEST => keep
REQUEST => keep
THREATEN => keep
+ Ukraine demanded that Russia withdraw its troops. => UKR > RUS REQUEST 1056
+ The United States demanded that Iran release the sailors. => USA > IRN REQUEST 1053
+ Kenya demanded that Somalia withdraw its soldiers. => KEN > SOM REQUEST 1056
+ Portugal said Spain must release the Portuguese fishermen. => PRT > ESP REQUEST 1053

[operator order] ordering an act: whoever has the power to order it does it
X order|decree|mandate|command ACT
X sign|issue order|decree|directive|ordinance|warrant for|of|to ACT
CONSULT => keep
AID => keep
REQUEST => keep
PROTEST => drop
ASSAULT => keep
* => keep
+ The Malian president ordered the release of the French journalist. => MLI > FRA RETREAT 0841
+ The Turkish president ordered an attack on Syria. => TUR > SYR ASSAULT 190

[operator force] making somebody do it: the act is done
X force|compel|oblige|coerce|pressure|induce|lead|prompt|cause Y to|into ACT
* => keep
+ Protests forced Belgium to cancel a visit to Rwanda. => BEL > RWA REJECT 125
