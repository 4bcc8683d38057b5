# REQUEST: requests, demands, orders (PLOVER manual, section REQUEST; CAMEO 02, 10). What is asked for is read through the
# operators request and demand; here the words that say it by themselves.

[REQUEST 020] appeals
X appeal to Y
X ask|beg|implore|beseech|petition|plead Y
X plead with Y
X call on|upon Y
X urge Y
X request Y
X's appeal|plea|petition|request to Y
+ The Iraqi prime minister appealed to Iran and Turkey. => IRQ > IRN, TUR REQUEST 020
+ The pope urged the warring parties to stop. => VAT > - REQUEST 020
- He asked a question.

[REQUEST/assist 023] for help
X appeal|ask|plead|beg to Y for aid|help|assistance|support|relief|money|loan|bailout
X ask|request|seek|solicit|urge Y for aid|help|assistance|support|relief|money|loan|bailout
X request|seek|solicit aid|help|assistance|support|relief|loan|bailout from Y
X request|seek aid|help|assistance|loan|bailout
X's request|appeal|plea for aid|help|assistance|support|loan
+ Haiti asked Canada for help. => HTI > CAN REQUEST 023

[REQUEST/yield 025] to give way
X call for release|ceasefire|truce|withdrawal|restraint|calm|end|halt|lifting by|from|of|in Y
X call for release|ceasefire|truce|withdrawal|restraint|calm|end|halt|lifting
X urge restraint|calm on|in Y
X appeal to Y for calm|restraint|release|ceasefire
X demand release|ceasefire|truce|withdrawal|end|halt|lifting|surrender of|from|by Y
X demand release|ceasefire|truce|withdrawal|end|halt|lifting|surrender
+ The United Nations called for a ceasefire in Libya. => IGO > LBY REQUEST 025

[REQUEST/meet 026] for talks
X propose|suggest|seek|request meeting|talk|summit|negotiation|dialogue with|between Y
X call for talk|dialogue|negotiation|summit|meeting with|between Y
X call for talk|dialogue|negotiation|summit|meeting
+ South Korea proposed talks with North Korea. => KOR > PRK REQUEST 026

[REQUEST/change 024] for political change
X call for|on resignation|removal|ouster|dismissal|reform|election|inquiry|change of|in|by Y
X call for resignation|removal|ouster|dismissal|reform|election|inquiry|change
X demand resignation|removal|ouster|dismissal|reform|election|change of|in|from|by Y
X demand resignation|removal|ouster|dismissal|reform|election|change
+ The opposition called for the resignation of the Maltese prime minister. => OPP > MLT REQUEST 024

[REQUEST 100] demands and orders
X demand Y
X order|command|instruct|direct Y
X insist on Y
X demand apology|explanation|compensation|answer from Y
X issue order|demand|ultimatum to Y
X's demand to|on Y
+ China demanded an apology from Japan. => CHN > JPN REQUEST 100
