# REQUEST: requests, demands, orders (PLOVER manual, section REQUEST; CAMEO 02, 10). What is asked for is read through the
# operators request and demand; here the words that say it by themselves.

[REQUEST/change 0242] for other policies
X call|press|push|campaign|appeal|lobby for change|shift|reversal|rethink|overhaul in|of|to policy|law|strategy|course|rule
X urge|ask Y for change|reversal of policy|law|course
+ Malawi called for a change in policy. => MWI > - REQUEST 0242

[REQUEST/change 0244] for other institutions
X call|press|push|campaign|appeal|lobby for independence|autonomy|secession|federation|constitution|republic|self-rule|statehood of|for|from|in Y?
+ Swedish lawmakers campaigned for the independence of Estonia. => SWE > ? REQUEST 0244

[REQUEST/yield 0251] to ease restrictions
X call|press|push|campaign|appeal for lifting|easing|repeal|end of|to ban|restriction|curfew|emergency|censorship|law
+ Finland appealed for the lifting of a ban. => FIN > - REQUEST 0251

[REQUEST/yield 0252] to end protests
X call|appeal|plead for end|halt|calm to|in|of protest|strike|riot|unrest|demonstration|rioting
+ Chile appealed for an end to the strike. => CHL > - REQUEST 0252

[REQUEST/assist 1011] economic cooperation demanded
X demand trade|investment|business|economic access|market|deal from|with|of Y
X demand investment|access from|to|of Y
+ Brazil demanded investment from Argentina. => BRA > ARG REQUEST 1011

[REQUEST/assist 1012] military cooperation demanded
X demand military|defence|defense|joint cooperation|action|patrol|exercise from|with|of|by Y
+ Peru demanded military cooperation from Ecuador. => PER > ECU REQUEST 1012

[REQUEST/assist 1013] judicial cooperation demanded
X demand extradition|surrender|handover of|from|by Y
X demand legal|judicial cooperation|assistance|help from|of|by Y
+ Spain demanded legal assistance from Portugal. => ESP > PRT REQUEST 1013

[REQUEST/assist 1014] information demanded
X demand information|intelligence|data|file|document|detail|transparency from|of|about|by Y
+ Austria demanded information from Slovakia. => AUT > SVK REQUEST 1014

[REQUEST/assist 1034] protection demanded
X demand protection|peacekeeper|security|escort from|of|by|for Y
+ Burundi demanded protection from Rwanda. => BDI > RWA REQUEST 1034

[REQUEST/change 104] political change demanded
X demand change|reform|transition|accountability from|of|in|by Y
X demand political|democratic|electoral|constitutional|economic change|reform|transition from|of|in|by Y
+ Zambian unions demanded reform from the Zambian government. => ZMB > ZMB REQUEST 104

[REQUEST/change 1042] another policy demanded
X demand repeal|withdrawal|reversal|abolition|scrapping|revision of law|bill|tax|decree|policy|decision|plan
+ Kenyan students demanded the repeal of a law. => KEN > - REQUEST 1042

[REQUEST/change 1043] rights demanded
X demand equal|civil|human|voting|political|minority|women right|freedom|treatment from|of|for|by Y
+ Nepali unions demanded equal rights from the Nepali government. => NPL > NPL REQUEST 1043

[REQUEST/change 1044] other institutions demanded
X demand independence|autonomy|secession|self-rule|statehood|referendum from|of|for|by Y
+ Scottish lawmakers demanded independence from Britain. => GBR > GBR REQUEST 1044

[REQUEST/yield 1051] easing of restrictions demanded
X demand lifting|easing|repeal|end of|to ban|restriction|curfew|emergency|censorship
+ Jordan demanded the easing of restrictions. => JOR > - REQUEST 1051

[REQUEST/yield 1052] an end of protests demanded
X demand end|halt to|of protest|strike|riot|unrest|demonstration
+ Peru demanded an end to the riots. => PER > - REQUEST 1052

[REQUEST/meet 107] a settlement demanded
X demand solution|settlement|resolution|agreement|compromise|deal to|of|in|from|with|on Y
X demand peaceful|political|negotiated|diplomatic solution|settlement|resolution to|of|in|from Y
+ Serbia demanded a settlement with Kosovo. => SRB > XKX REQUEST 107

[REQUEST/meet 108] mediation demanded
X demand mediation|arbitration|intervention by|from|of|in Y
+ Guyana demanded arbitration by the United Nations. => GUY > IGO REQUEST 108

[REQUEST 020] appeals
X appeal to Y!
X beg|implore|beseech|petition Y
X urge|exhort Y!
X ask Y!
X plead with|to Y!
X call on|upon Y!
X lobby Y!
X press|pressure|prod Y! for|over|on Y
X put|exert|increase|step_up|mount|apply|keep|maintain|intensify pressure on|upon Y
X make|issue|send|renew|launch|address appeal|plea|request|call to Y
X request Y from|of Y!
X's appeal|plea|petition|request|call to Y!
+ The Iraqi prime minister appealed to Iran and Turkey. => IRQ > IRN, TUR REQUEST 020
+ Slovenia urged Croatia to stop. => SVN > HRV REQUEST 020
- He asked a question.
- The Spanish driver pleaded guilty.
- The lawyer appealed against the sentence.

[REQUEST/assist 023] for help
X appeal|ask|plead|beg|turn to Y for aid|help|assistance|support|relief|money|bailout|donation|fund|contribution
X ask|beg|lobby|petition Y for aid|help|assistance|support|relief|money|loan|bailout|donation|fund|contribution
X appeal|plead|beg for aid|help|assistance|support|relief|money|donation|fund
X call for aid|help|assistance|support|donation|contribution from|of|by|for Y?
X request|seek|solicit aid|help|assistance|support|relief|bailout from|of|by Y
X request|seek|solicit aid|assistance|relief|bailout
X's request|appeal|plea|call for aid|help|assistance|support|donation|relief
X seek|request|claim refuge|asylum|sanctuary|shelter|protection in|from|at|with Y
X apply|ask|appeal for asylum|refuge|sanctuary in|from|to Y?
X:refugee|migrant|civilian|thousand|hundred|dozen|people|family|resident|villager|seeker|asylum-seeker flee|escape|cross into|to Y
X seek refuge|asylum|sanctuary|shelter|protection inside|across|with Y
X seek|request political asylum in|from Y
X appeal|plead|cry|beg for justice|mercy|clemency|help|rescue|salvation from|to|of Y
+ Haiti asked Canada for help. => HTI > CAN REQUEST 023
+ Tunisia requested assistance from France. => TUN > FRA REQUEST 023
+ Thousands of Burundian refugees fled to Rwanda. => BDI > RWA REQUEST 023

[REQUEST/assist 0231] for money
X request|seek|solicit|ask economic|financial|emergency aid|help|assistance|support|loan from|of|by Y?
X request|seek|solicit loan|bailout|credit|debt-relief from|of Y
X ask Y for loan|bailout|money
X's request|appeal|bid for loan|bailout|credit
+ Cyprus sought a loan from Russia. => CYP > RUS REQUEST 0231

[REQUEST/assist 0232] for arms
X request|seek|solicit weapon|arm|ammunition|tank|missile|jet from|of Y
X request|seek|solicit military aid|assistance|help|support|intervention|equipment from|of|by Y?
X ask|urge|press|lobby Y for weapon|arm|ammunition|tank|missile|jet|troop
X appeal|ask|call|plead for weapon|arm|ammunition|troop from|of Y?
+ Ukraine asked Germany for tanks. => UKR > DEU REQUEST 0232

[REQUEST/assist 0233] for humanitarian aid
X appeal|ask|call|plead|request|seek for food|medicine|shelter|blood from|for Y?
X request|seek humanitarian|food|medical aid|assistance|help from|for|of Y?
X appeal|ask|call|plead for humanitarian|food|medical|emergency|international aid|assistance|help from|for|of Y?
+ Malawi appealed for food aid. => MWI > - REQUEST 0233

[REQUEST/assist 0234] for peacekeepers
X request|seek|appeal|call|ask for peacekeeper|protection|troop|peacekeeping|reinforcement from|of|in|to|for Y?
X request|seek peacekeeper|protection|reinforcement from|of|for Y?
X request|seek|call|ask for military|international|peacekeeping|un force|intervention|mission|protection from|in|of Y?
X ask Y for peacekeeper|protection|reinforcement
+ Somalia asked the African Union for peacekeepers. => SOM > IGO REQUEST 0234

[REQUEST 021] for cooperation
X call|appeal|press|push|plead for cooperation|unity|solidarity|collaboration|action|effort by|from|with|between|among|against Y?
X seek|request cooperation|membership|partnership|collaboration|accession|trade from|with|of|in|to Y
X apply|bid for membership of|in Y?
X ask Y for cooperation
X request|seek extradition of|from Y
X request|seek extradition
X's request|demand for extradition
X's call|appeal for cooperation|unity|action
+ Kosovo sought membership of the European Union. => ? > IGO REQUEST 021

[REQUEST 022] for policy support
X seek|request|solicit|ask|lobby support|backing|endorsement|recognition|vote|approval of|from|by|for Y!
X lobby|campaign|push for support|recognition|approval|adoption from|of Y?
X ask|urge|lobby Y for recognition|backing|endorsement|approval
X urge support for Y
+ Palestine sought recognition from Spain. => PSE > ESP REQUEST 022

[REQUEST/yield 025] to give way
X call for restraint|calm|end|halt|moderation|peace by|from|of|in|to|on|between Y?
X call for immediate|unconditional end|halt of|to|in Y
X urge|counsel|advise restraint|calm|caution|moderation on|in|by|upon|from|between Y?
X appeal|plead for calm|restraint|peace in|to|by|from|between Y?
X appeal to Y for calm|restraint
X demand end|halt of|to|in Y
+ Spain urged restraint in Bolivia. => ESP > ? REQUEST 025

[REQUEST/yield 0253] to release
X call|press|appeal|plead|campaign|push for release|freedom|liberation|return|repatriation of Y
X call|press|appeal|plead|campaign|push for release|liberation|return|repatriation by|from Y
X demand|seek|urge|request release|return|repatriation|handover of|from|by Y
X ask|urge|press Y for release|return of Y
X's call|demand|appeal for release of Y
+ Amnesty International demanded the release of Iranian journalists. => ? > IRN REQUEST 0253

[REQUEST/yield 0254] to lift sanctions
X call|press|appeal|push for lifting|easing|removal|end of|to sanction|embargo|blockade|tariff|restriction
X demand|seek|urge|request lifting|easing|removal of sanction|embargo|blockade|tariff|restriction
+ Cuba demanded the lifting of the embargo. => CUB > - REQUEST 0254

[REQUEST/yield 0256] to stop fighting
X call|press|appeal|push|plead for ceasefire|truce|cease-fire|de-escalation|deescalation|escalation|disarmament|end|cessation in|by|from|between|with|of|on Y?
X demand|seek|urge|propose|request ceasefire|truce|cease-fire|de-escalation|deescalation|escalation|disarmament in|by|from|between|with|of Y?
X call|press|appeal|push|plead for end|halt|cessation to|of fighting|violence|hostility|war|attack|conflict|bombing|bloodshed|offensive|airstrike|shelling
X demand|seek|urge end|halt|cessation to|of fighting|violence|hostility|war|attack|conflict|bombing|bloodshed|offensive|airstrike|shelling
X call|press|appeal|push for withdrawal|pullout|surrender|pull-out|retreat of|by|from Y
X demand|urge|seek withdrawal|pullout|surrender|pull-out|retreat of|by|from Y
X ask|urge|call|press Y for ceasefire|truce|withdrawal
X's call|appeal|demand|plea for ceasefire|truce|cease-fire|withdrawal in|by|from|between|of Y?
+ The United Nations called for a ceasefire in Libya. => IGO > LBY REQUEST 0256
+ Chad demanded the withdrawal of Libyan troops. => TCD > LBY REQUEST 0256

[REQUEST/meet 026] for talks
X propose|suggest|seek|request|urge|offer meeting|talk|summit|negotiation|dialogue|conference with|between|among Y!
X propose|suggest|seek|request|urge meeting|talk|summit|negotiation|dialogue|conference
X call|press|push|appeal for talk|dialogue|negotiation|summit|meeting|conference|session|diplomacy with|between|among|of|in|on Y?
X call|press|push|appeal for peace|emergency|direct|new|urgent|special talk|dialogue|negotiation|summit|meeting|conference|session with|between|among|of|in|on Y?
X call|convene|request emergency|urgent|special meeting|session|summit of|on|with Y?
X ask|urge|press Y for talk|negotiation|meeting|dialogue
X's call|proposal|request|appeal for talk|dialogue|negotiation|summit|meeting with|between Y?
+ South Korea requested talks with North Korea. => KOR > PRK REQUEST 026
+ Italy urges dialogue between Cuba and the United States. => ITA > CUB, USA REQUEST 026

[REQUEST/meet 106] talks demanded
X demand meeting|talk|negotiation|dialogue|summit|session with|of|from|between|on Y?
X insist on meeting|talk|negotiation|dialogue with|between Y?
+ Nepal demanded a meeting with Indian officials. => NPL > IND REQUEST 106

[REQUEST/meet 027] to settle a dispute
X call|appeal|press|push for solution|settlement|peace|resolution|agreement|compromise|reconciliation|deal to|of|in|between|on|with Y?
X call|appeal|press|push for peaceful|political|diplomatic|negotiated solution|settlement|resolution|end|agreement to|of|in|between|on Y?
X urge|seek|propose peaceful|political|diplomatic|negotiated solution|settlement|resolution to|of|in|between|with Y?
+ Brazil called for a peaceful solution in Bolivia. => BRA > BOL REQUEST 027

[REQUEST/meet 028] for mediation
X ask|request|seek|call|appeal for mediation|arbitration|intervention|intercession by|from|of Y?
X request|seek mediation|arbitration|intercession by|from|of Y?
X ask Y for mediation
+ Ethiopia requested mediation by the African Union. => ETH > IGO REQUEST 028

[REQUEST/change 024] for political change
X call|press|push|campaign|appeal|lobby for|on change|reform|inquiry|investigation|referendum|independence|autonomy|democracy|probe|impeachment|action of|in|by|from|on|into Y?
X call|press|push|campaign|lobby for constitutional|political|electoral|economic|democratic|snap|early|new|fresh|gun reform|change|election|control|law|constitution in|of|by Y?
X demand|seek|urge reform|inquiry|investigation|referendum|independence|autonomy|impeachment|recount of|in|from|by|into Y?
X seek|demand|urge constitutional|political|electoral|economic|democratic reform|change in|of|from Y?
X's call|demand|appeal|petition for reform|inquiry|referendum|independence|autonomy|democracy|change
+ Denmark called for an inquiry into the election. => DNK > - REQUEST 024

[REQUEST/change 0241] for a change of leaders
X call|press|push|campaign|appeal for resignation|removal|ouster|dismissal|sacking|overthrow|downfall|departure|election|impeachment of|by|in|from Y?
X demand|seek|urge resignation|removal|ouster|dismissal|sacking|overthrow|departure of|by|in|from Y
X demand|seek resignation|removal|ouster|dismissal|sacking
X demand|seek|urge new|early|snap|fresh|free election|vote|poll in|of|from Y?
X's call|demand|petition for resignation|removal|ouster|dismissal|sacking|election of|by|in Y?
+ Maltese lawmakers demanded the resignation of the Maltese prime minister. => MLT > MLT REQUEST 0241

[REQUEST/change 0243] for rights
X call|press|push|campaign for right|freedom|equality|amnesty|justice of|for|in|from Y?
X demand|seek right|freedom|equality|amnesty|justice from|for|in|of Y?
X call|press|push|campaign for greater|human|equal|civil|press|voting right|freedom of|for|in|from Y?
+ Greenland demanded greater rights from Denmark. => ? > DNK REQUEST 0243

[REQUEST 100] demands and orders
X demand Y! from|of Y
X command|instruct Y!
X order|direct Y:minister|president|official|officer|leader|company|government|bank|firm|agency|state|ministry|police|army|soldier|diplomat|staff|ambassador|troop|force|party|court|suspect|general|resident
X insist on Y!
X demand apology|explanation|compensation|answer|clarification|assurance|reparation|payment|guarantee from|of|by Y
X demand apology|explanation|compensation|clarification|reparation
X seek|request explanation|clarification|compensation|apology from|of|by Y
X issue order|demand to Y
X serve notice on Y
X's demand to|on Y!
+ China demanded an apology from Japan. => CHN > JPN REQUEST 100
- The customer ordered coffee in Rome.
