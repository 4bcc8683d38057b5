# RETREAT: yielding with immediate material consequences (PLOVER manual, section RETREAT; CAMEO 08).

[RETREAT/release 0841] persons released
X release|free Y
X set Y free
X release prisoner|hostage|detainee|captive to Y
X exchange|swap prisoner|detainee|captive|body with Y
X repatriate Y
X hand_over body|remains to Y
X's release of Y
X's prisoner swap|exchange with Y
prisoner swap|exchange between X
release of Y by X
+ Iran released two British sailors. => IRN > GBR RETREAT 0841
+ Hamas freed an Israeli hostage. => PSE > ISR RETREAT 0841
- The band released an album.
- The Swedish ministry released a report.

[RETREAT 0842] property returned
X return island|territory|land|property|asset|vessel|ship|artefact|artifact to Y
X unfreeze asset|fund of Y
+ Italy returned the statue and the island to Libya. => ITA > LBY RETREAT 0842

[RETREAT/withdraw 0874] forces withdrawn, surrender
X withdraw|retreat|pull_out from Y
X withdraw|pull_out|pull_back troop|force|soldier|army|tank from Y
X withdraw|pull_out|pull_back troop|force|soldier|army|tank
X pull troop|force|soldier from|out Y
X surrender to Y
X surrender
X lay_down arm|weapon
X retreat
X's withdrawal|retreat|pullout from Y
X's troop|military|force withdrawal|pullout from Y
withdrawal|retreat of X from Y
X's surrender to Y
X cede territory|town|city|control to Y
+ Russia withdrew its troops from Kherson. => RUS > - RETREAT 0874
+ The rebels surrendered to the Colombian army. => REB > COL RETREAT 0874
- The candidate withdrew from the race.

[RETREAT/disarm 0873] disarming and demobilising
X disarm|demobilize|demobilise Y
X disarm|demobilize|demobilise
X destroy|dismantle|surrender|hand_over stockpile|weapon|arsenal|arm to Y
X destroy|dismantle|surrender|hand_over stockpile|weapon|arsenal|arm
X's disarmament|demobilization
+ The militia handed over its weapons to the United Nations. => REB > IGO RETREAT 0873

[RETREAT/ceasefire 0871] a ceasefire observed
X observe|respect|implement ceasefire|truce|armistice with Y
X observe|respect|implement ceasefire|truce|armistice
X stop|cease fire|hostility|fighting
+ Armenia and Azerbaijan observed the truce. => ARM, AZE RETREAT 0871

[RETREAT/access 0861] access given
X open border|crossing|corridor to|with|for Y
X reopen border|crossing|airspace with|to Y
X open border|crossing|corridor
X reopen border|crossing
+ Syria admitted inspectors. => SYR > - RETREAT 0861

[RETREAT/resign 0831] resignation
X resign
X step_down
X step_aside
X quit office|post|government|position
X hand_over power to Y
X abdicate
X's resignation
+ The Peruvian prime minister resigned on Friday. => PER > - RETREAT 0831
