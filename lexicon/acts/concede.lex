# CONCEDE: verbal concessions (PLOVER manual, section CONCEDE; CAMEO 055, 056, 08).

[CONCEDE 0832] policies changed under pressure
X scrap|shelve|withdraw|drop|abandon|postpone|suspend|reverse Y:tax|levy|reform|cut|increase|fee
X scrap|shelve|withdraw|drop|abandon|postpone|suspend bill|tax|levy|reform|plan|decree|fee|increase after|over|amid protest|strike|unrest|outcry|riot|demonstration|criticism
X back_down|backtrack|backpedal on|over tax|reform|plan|bill|law|policy|cut|fee
+ Ecuador scrapped the tax after protests. => ECU > - CONCEDE 0832

[CONCEDE 0833] rights granted
X grant|extend|restore|guarantee|give equal|civil|voting|political|minority|human right|freedom|vote|status to|for Y
X guarantee|restore|recognize|recognise right|freedom of|for Y
+ Kuwait granted voting rights to Kuwaiti women. => KWT > KWT CONCEDE 0833

[CONCEDE 0834] other institutions granted
X grant|offer|give|concede independence|autonomy|self-rule|statehood|referendum|self-government to|for Y
X grant|offer|give Y! independence|autonomy|self-rule|statehood|self-government
X adopt|enact|approve|promulgate new|revised|democratic|federal constitution
+ Portugal granted independence to Mozambique. => PRT > MOZ CONCEDE 0834

[CONCEDE 055] apology and regret
X apologize|apologise to Y!
X apologize|apologise to Y! for|over Y
X apologize|apologise
X apologize|apologise for|over Y
X say|be sorry to|for Y
X express|voice|convey regret|remorse|contrition|sorrow|apology to|for|over|at Y
X express|voice|convey regret|remorse|contrition|apology
X offer|issue|make|give|deliver|present|extend apology to Y
X offer|issue|make|give|deliver|present|extend apology for|over Y
X offer|issue|make|deliver|present|extend apology
X regret Y
X repent|atone for Y
X beg|ask|seek pardon|forgiveness of|from Y!
X admit|acknowledge|accept mistake|wrongdoing|fault|guilt|blame|error in|for|over|to Y
X admit|acknowledge|accept mistake|wrongdoing|fault|guilt|blame|error
X retract|withdraw|recant accusation|allegation|remark|statement|claim|comment against|about|on|that|of Y
X retract|withdraw|recant accusation|allegation|remark|statement|claim|comment
X's apology to|for|over Y
+ The Netherlands apologized to Indonesia. => NLD > IDN CONCEDE 055
+ The Kenyan government issued an apology to Uganda. => KEN > UGA CONCEDE 055
+ Bulgaria expressed remorse over the remark. => BGR > - CONCEDE 055
+ The Korean president's apology to Vietnam came late. => KOR > VNM CONCEDE 055

[CONCEDE 056] forgiveness
X forgive|absolve Y!
X offer|express|extend|grant|show forgiveness|mercy to|for|towards|toward Y
X ask|pray for forgiveness of|for Y
X's forgiveness of|for Y
+ The Rwandan widow forgave the Congolese soldier. => RWA > COD CONCEDE 056

[CONCEDE 081] pardon, amnesty, charges dropped
X exonerate Y!
X pardon|acquit|amnesty|reprieve Y!
X acquit|absolve|exonerate|clear Y! of Y
X clear Y of charge|wrongdoing|crime|accusation|murder|corruption|fraud
X grant|declare|issue|offer|announce|approve|proclaim|give|sign amnesty|pardon|clemency|reprieve|immunity|parole to|for|on Y
X grant|declare|issue|announce|approve|proclaim|give full|presidential|royal|posthumous|general|unconditional|partial pardon|amnesty|clemency to|for Y
X grant|declare|issue|announce|approve|proclaim amnesty|pardon|clemency|reprieve
X grant|offer|give Y! amnesty|pardon|clemency|reprieve|immunity
X drop|dismiss|withdraw|abandon|quash|overturn|throw_out|vacate|annul|void charge|case|lawsuit|conviction|prosecution|indictment|complaint|warrant|suit against|of Y
X drop|dismiss|withdraw|abandon|quash|overturn|vacate|annul charge|case|lawsuit|conviction|prosecution|indictment
X commute|reduce|overturn|suspend|annul|cut|shorten|vacate sentence|conviction|term of|for|against Y
X commute|overturn|annul sentence|conviction
X revoke|rescind|annul|overturn|cancel|lift|suspend|quash decision|order|warrant|detention|verdict|ruling of|on|against|for|to Y
X find Y! guiltless
X find|declare Y! innocent
X stay|halt|suspend|delay|defer execution|deportation|extradition|eviction of Y
X grant|issue|order stay|injunction|reprieve of|for|to|against Y?
X's pardon|acquittal|exoneration|reprieve|amnesty of|for|to Y
amnesty|pardon|clemency for Y! by X
+ The Turkish president pardoned the journalists. => TUR > TUR CONCEDE 081
+ The Moroccan king granted amnesty to the prisoners. => MAR > MAR CONCEDE 081
+ A Thai court dropped the case against the Danish tourist. => THA > DNK CONCEDE 081
+ A Peruvian judge stayed the deportation of a Chilean student. => PER > CHL CONCEDE 081
- The case was closed.

[CONCEDE 080] yielding
X yield|concede|bow|relent|capitulate|defer|succumb|acquiesce to Y
X yield|bow|capitulate|succumb to pressure|demand|will
X cave_in|back_down|climb_down|give_in|knuckle_under|relent|capitulate
X back_down|back_off|cave_in over|on|from|to Y
X give_in to Y
X give ground|way to Y
X give ground
X make|offer concession to|on|over Y
X make|offer concession
X concede defeat|election|loss|point|race|victory to|in Y
X concede defeat|election|loss|race
X admit|accept|acknowledge defeat|loss in|to|at|by|of Y
X admit|accept|acknowledge defeat|loss
X soften|moderate|temper|reverse|abandon|drop stance|position|tone|demand|objection|opposition|threat|condition|claim|course on|to|over|against|toward|towards|for|that Y
X soften|moderate|temper|reverse|abandon|drop stance|tone|demand|objection|opposition|threat|precondition
X withdraw|drop|lift objection|opposition|veto|reservation|threat|claim
X renounce claim to|over|on Y
X reverse|rescind|reconsider decision|policy|order|ruling|course on|of|to|over Y
X reverse|rescind|reconsider decision|policy|order|course
X renounce|forswear|forsake|abjure violence|terrorism|terror|struggle
X make|perform u-turn|climbdown|about-face
X's concession|capitulation to Y!
X's climbdown|capitulation
+ The Greek government bowed to the unions. => GRC > GRC CONCEDE 080
+ Malta dropped its objection to Cyprus. => MLT > CYP CONCEDE 080
+ The Basque separatists renounced violence. => ESP > - CONCEDE 080
- Ghana conceded a goal.

[CONCEDE 081] legal and administrative restrictions eased
X lift|ease|end|revoke|relax|cancel|remove|overturn|repeal|scrap|loosen|rescind|abolish|abandon|drop|waive|suspend|roll_back ban|prohibition|restriction|curb|moratorium|limit|censorship|rule|law|measure|requirement|quarantine|suspension on|of|against|for|in|from|to Y
X lift|ease|end|revoke|relax|remove|overturn|repeal|scrap|loosen|rescind|abolish|roll_back ban|prohibition|restriction|curb|moratorium|censorship|quarantine
X legalize|legalise|decriminalize|decriminalise|unban Y
X restore access|internet to|in Y
X abolish|repeal penalty|law|decree|slavery|apartheid
X's easing|lifting|relaxation|repeal of ban|restriction|prohibition|law|measure on|against|in Y
X lift|revoke|remove|cancel|end|waive travel|entry|exit|flight|driving|visa ban|restriction|requirement|curb|warning on|for|against|to|of Y
X waive|scrap|abolish|drop visa|fee|requirement|quarantine for|on|of Y
X ease|relax|loosen|soften rule|law|stance|grip|control|policy|lockdown|crackdown on|over|for|in|against Y
X allow|permit|let|authorize|authorise return|entry|reopening|resumption|broadcast|publication|visit|travel of|by|to|for Y
X return|restore passport|citizenship|licence|license|accreditation of|to Y
X resume|restore|reopen|unblock|reinstate|allow operation|broadcast|work|activity|publication of|by|in|for Y
X exempt|exculpate Y!
X exempt|free|excuse Y! from Y
+ Denmark lifted restrictions on travellers from Iceland. => DNK > ? CONCEDE 081
+ Malaysia repealed the law. => MYS > - CONCEDE 081
+ A court in Cyprus lifted a travel ban on the Syrian writer. => CYP > SYR CONCEDE 081
+ Jamaica waived visa requirements for Barbados. => JAM > BRB CONCEDE 081
- The gym lifted weights.

[CONCEDE 0811] political freedoms restored
X lift|ease|end|relax|remove press|media|speech|political censorship|restriction|ban|curb on|against|of Y
X lift|end|ease censorship|blackout on|of Y?
X unblock|restore website|facebook|twitter|youtube|internet|whatsapp|access
X allow|permit|authorize|authorise protest|demonstration|rally|march|dissent by|of|in Y?
X legalize|legalise protest|opposition|union
+ Ethiopia lifted media restrictions on the opposition. => ETH > ? CONCEDE 0811
+ Tunisia unblocked the internet. => TUN > - CONCEDE 0811

[CONCEDE 0812] bans on parties and politicians eased
X legalize|legalise|unban party|organisation|organization|group|movement|opposition
X lift|end|overturn|remove ban|suspension on|of|against party|movement|opposition|candidate|group|organisation|organization
X allow|permit|let party|opposition|candidate|politician in|at|for election|vote
X reinstate|rehabilitate Y:party|candidate|leader|politician|president|minister|judge|opposition|senator|lawmaker
+ Spain legalized the party. => ESP > - CONCEDE 0812
+ Armenia lifted the ban on the opposition party. => ARM > ? CONCEDE 0812

[CONCEDE 0813] curfew eased
X lift|ease|end|revoke|relax|cancel|shorten|remove|scrap|suspend curfew in|on|for|across Y
X lift|ease|end|revoke|relax|cancel|shorten|remove|scrap|suspend curfew
+ Sri Lanka lifted the curfew. => LKA > - CONCEDE 0813
+ Egypt shortened the curfew in Sinai. => EGY > ? CONCEDE 0813

[CONCEDE 0814] emergency eased
X lift|ease|end|revoke|relax|cancel|remove|scrap|terminate|suspend emergency|lockdown in|on|for|across Y
X lift|ease|end|revoke|relax|cancel|remove|scrap|terminate emergency|lockdown
X lift|ease|end|revoke|cancel state of emergency|siege in|on|for|across Y
X lift|ease|end|revoke|cancel state of emergency|siege
X lift|ease|end|revoke martial law|rule in|on|across Y
X lift|ease|end|revoke martial law|rule
+ Chile ended the state of emergency. => CHL > - CONCEDE 0814
+ The Philippine president lifted martial law. => PHL > - CONCEDE 0814

[CONCEDE 082] protests ended
X end|call_off|suspend|halt|abandon|cancel|stop|postpone|lift protest|demonstration|strike|hunger-strike|sit-in|march|walkout|stoppage|picket against|over|in|at|of Y
X end|call_off|suspend|halt|abandon|cancel|postpone protest|demonstration|strike|hunger-strike|sit-in|march|walkout|stoppage|picket|rally
X end|call_off|abandon hunger strike
X return to work
+ The French dockers ended their strike. => FRA > - CONCEDE 082
+ The Nigerian union suspended its strike. => NGA > - CONCEDE 082
- The clock ended its strike.

[CONCEDE 083] demands granted, reform
X accede|agree|bow|consent|concede|yield to demand|request|call of|from|by|for Y
X accede|agree|bow|consent|concede|yield to demand|request
X accept|meet|grant|satisfy|fulfil|fulfill demand|request|petition|ultimatum|condition of|from|by|for Y
X accept|meet|grant|satisfy|fulfil|fulfill demand|request|petition|ultimatum|condition
X grant|give|restore|recognize|recognise|extend right|autonomy|independence|freedom|permission|self-rule|status|vote|suffrage|concession|access|licence|license to|for Y
X grant|give Y! right|autonomy|independence|permission|freedom|self-rule|vote|suffrage|access|licence|license|visa|travel|residency|status|amnesty
X introduce|launch|announce|implement|promise|adopt|approve political|democratic|constitutional|electoral|legal|judicial reform|reforms
X's grant|granting of autonomy|independence|right to Y
X approve|grant|accept|honor|honour|allow|agree|authorize|authorise request|petition|application|appeal|plea|bid|motion|proposal|demand of|from|by|for|to Y
X approve|grant|allow request|petition|application|motion|appeal|plea
X grant|give|award|issue permission|permit|leave|visa|licence|license|injunction|order|extension|bail|approval|autonomy to|for|by Y!
X uphold|accept|sustain appeal|complaint|petition|claim|objection of|by|from|against Y
X rule|find|decide in favor|favour of Y!
X rule|find|vote for|with Y!
X allow|let|permit|authorize|authorise Y! in|into|to|back
X reinstate|restore|reappoint|re-appoint|re-instate|rehabilitate|recall Y! as|to|in
X reinstate|reappoint|re-appoint|re-instate|rehabilitate Y!
X make|offer|grant concession|right|privilege to|for Y
X expand|extend|broaden|widen right|freedom|autonomy|franchise|suffrage of|for|to Y
X pledge|promise|enact|pass|implement|carry_out|undertake|push_through reform|change|amendment in|to|of|for Y?
X heed|answer|obey|satisfy call|demand|request|appeal|order|warning of|by|from|for Y
X concede|accede|bow|agree|assent to demand|call|request|pressure|condition
+ The Chilean government accepted the demands of the Peruvian students. => CHL > PER CONCEDE 083
+ Denmark granted autonomy to Greenland. => DNK > ? CONCEDE 0834
+ A Canadian judge approved a request by the Cuban lawyers. => CAN > CUB CONCEDE 083
+ Senegal heeded the appeal of Gambia. => SEN > GMB CONCEDE 083
+ The governor-general reinstated the Fijian premier as minister. => ? > FJI CONCEDE 083
- The wizard granted three wishes.

[CONCEDE 085] sanctions eased
X lift|ease|end|remove|suspend|waive|relax|drop|loosen|scrap|terminate|roll_back|rescind|cancel|abolish|reduce|delay|postpone sanction|embargo|boycott|tariff|duty|restriction|penalty|quota on|against|of|from|for Y
X lift|ease|end|remove|suspend|waive|relax|drop|loosen|scrap|terminate|rescind|cancel sanction|embargo|boycott|tariff
X lift|ease|end|remove|suspend|relax|scrap import|export|trade|arms|oil ban|restriction|embargo|curb on|against|of|from|for Y
X lift|ease|end|remove|suspend|relax|scrap import|export|trade|arms|oil ban|restriction|embargo|curb
X remove|drop|delete|delist|strike|take Y! from|off blacklist
X remove|drop|delete|delist|strike|take Y! from|off sanction|terror|terrorist|terrorism|watch|black list
X delist Y!
X's lifting|easing|removal|suspension|relaxation of sanction|embargo|tariff|boycott against|on|of Y
X's sanctions relief for|to Y
+ The European Union eased sanctions against Belarus. => IGO > BLR CONCEDE 085
+ Canada removed Colombia from its blacklist. => CAN > COL CONCEDE 085

[CONCEDE 0871 mutual] ceasefire declared
X declare|announce|call|order|offer|proclaim|propose|extend|renew|prolong|establish ceasefire|cease-fire|truce|cessation|armistice with|in|against|between|for|from Y
X declare|announce|call|order|offer|proclaim|extend|renew|prolong|establish ceasefire|cease-fire|truce|cessation|armistice
X agree|sign|accept|approve|conclude|strike|negotiate|arrange|reach|secure ceasefire|cease-fire|truce|armistice with Y
X agree|sign|accept|approve|conclude|strike|arrange|reach|secure ceasefire|cease-fire|truce|armistice
X offer|grant Y! ceasefire|cease-fire|truce
X declare|announce|call halt|pause|suspension of|to|in hostility|operation|fighting|offensive|attack|bombing|strike
X's ceasefire|cease-fire|truce|armistice with Y!
ceasefire|cease-fire|truce|armistice between X!
X declare|announce|call|order|offer|proclaim|extend|renew|prolong cease fire with|in|against|between|for|from Y
X declare|announce|call|order|offer|proclaim|extend|renew|prolong cease fire
X agree|sign|accept|approve|conclude|strike|negotiate|arrange|reach|secure cease fire with Y
X agree|sign|accept|approve|conclude|strike|arrange|reach|secure cease fire
X's cease fire with Y!
cease fire between X!
X sign|reach|conclude|strike|renew|seal|extend|secure|negotiate|agree ceasefire|cease-fire|truce|armistice|disengagement agreement|deal|accord|pact|arrangement with|between Y
X sign|reach|conclude|strike|renew|seal|extend|secure|agree ceasefire|cease-fire|truce|armistice|disengagement agreement|deal|accord|pact|arrangement
X agree on|to ceasefire|cease-fire|truce|armistice agreement|deal|accord|pact with Y?
+ The Colombian rebels declared a ceasefire. => COL > - CONCEDE 0871
+ Israel extended its ceasefire with Lebanon. => ISR > LBN CONCEDE 0871
+ Chad and Libya signed a ceasefire agreement. => TCD, LBY CONCEDE 0871

[CONCEDE 0356 mutual] ceasefire agreed to: it still lies ahead
X agree|consent|assent to|on|upon ceasefire|cease-fire|truce|armistice|cessation|de-escalation|disengagement with|in|between Y
X agree|consent|assent to|on|upon ceasefire|cease-fire|truce|armistice|cessation|de-escalation|disengagement
X agree|consent|assent to|on|upon cease fire with|in Y
X agree|consent|assent to|on|upon cease fire
X agree to|on end|halt|pause|stop to|of|in hostility|fighting|violence|attack|offensive|bombing with|in|between Y?
+ Armenia and Azerbaijan agreed to a truce. => ARM, AZE CONCEDE 0356
+ Chad agreed to a ceasefire with Libya. => TCD > LBY CONCEDE 0356
