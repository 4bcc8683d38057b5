# ACCUSE: disapproval, accusation, complaint, lawsuits, investigations (PLOVER manual, section ACCUSE; CAMEO 09, 11).

[ACCUSE/investigate 093] investigations of military action
X investigate|probe Y:shelling|bombing|airstrike|strike|raid|attack|incursion|invasion
X investigate|probe shelling|bombing|airstrike|raid|attack|ambush|violation on|of|in|by Y
X open|launch|begin|order|conduct investigation|inquiry|probe into shelling|bombing|airstrike|raid|attack|strike|ambush on|of|in|by Y?
+ The United Nations investigated the bombing of Yemen. => IGO > ? ACCUSE 093

[ACCUSE/disapprove 111] criticism and condemnation
X condemn|denounce|criticize|criticise|decry|deplore|blast|lambast|lambaste|castigate|rebuke|chide|assail|censure|berate|scold|ridicule|mock|vilify|disparage|chastise|lament|reprimand|admonish|upbraid|pillory|excoriate|deride|fault|disavow|insult|malign|defame|belittle Y
X slam|rap|bash|knock|roast|skewer|savage|flay|hammer Y!
X take_aim at Y!
X launch|lead|mount|unleash|make|renew scathing|extraordinary|verbal|blistering|stinging|furious|personal|fierce|bitter|public|angry|withering|stinging attack|broadside|tirade|criticism|assault on|against|at Y
X launch tirade|broadside against|at Y
X refute|rebut|ridicule Y:comment|remark|statement|claim|report|accusation|criticism
X challenge Y:report|claim|plan|decision|legality|version|assertion|policy|legitimacy
X take swipe|aim at Y
X lash_out at|against Y
X hit_out at|against Y
X hit_back at Y
X speak_out|come_out against Y
X tear_into Y!
X complain about|of Y
X express|voice|raise|register|convey|signal concern|dismay|outrage|anger|disappointment|alarm|dissatisfaction|displeasure|disapproval|condemnation|objection|opposition|frustration|indignation|unease|worry|doubt|scepticism|skepticism|criticism|disgust|fury|shock|reservation over|about|at|with|of|to|against Y
X rail|inveigh|preach|fulminate against Y
X object to Y
X oppose Y
X disagree with Y!
X take exception to Y
X's odds with Y
X cast doubt on|upon Y
X question legitimacy|motive|validity|credibility|sincerity|impartiality|commitment of Y
X call|describe|label|denounce|brand|dismiss Y as unacceptable|illegal|illegitimate|outrageous|shameful|barbaric|irresponsible|provocation|provocative|cowardly
X call|deem|declare|brand Y unacceptable|illegal|outrageous|shameful|barbaric|irresponsible|provocative|cowardly|unjust|unfair|cruel
X spar|quarrel|argue|feud|bicker with Y over issue|budget|plan|policy|law|trade|reform|deal|bill|dispute|right
X trade|exchange barb|accusation|insult|blame|recrimination with Y?
X be critical|contemptuous|scornful|disdainful of Y
X be angry|furious|unhappy|disappointed|outraged|dismayed|incensed|concerned|alarmed|frustrated|displeased|indignant|critical at|with|over|about|by Y!
X issue|release|deliver condemnation|rebuke|reprimand|criticism of|to|against Y
X's criticism|condemnation|denunciation|rebuke|censure|disapproval|reprimand of|from|over Y
X's angry|heated|sharp|bitter|fiery exchange|quarrel|argument|dispute|row with Y
angry|heated|sharp|bitter|fiery|diplomatic|public exchange|quarrel|argument|row|spat|dispute|feud between|with X
X draw|face|spark|attract|provoke|prompt criticism|condemnation|outrage|anger|rebuke|fury from|in|by Y
X vote|speak against Y!
X reprove|reproach|scorn|denigrate|impugn|slander|abhor|shame|humiliate|chasten|revile|vilify|demonize|demonise|castigate|discredit|decry Y!
X remonstrate with Y
X scoff|sneer|jeer|grumble|gripe|bristle|fume at|about|over Y
X dispute|contest|challenge|rubbish|debunk|discount report|finding|claim|account|figure|number|statement|result|version|allegation|methodology|study|assessment|data|accuracy|credibility of|by|from|in|on|that Y
X dispute|rubbish|debunk Y:report|finding|claim|account|figure|statement|result|version|allegation|methodology|study|assessment
X heap|pour scorn|contempt|criticism|blame on|upon Y
X take issue|umbrage with|at Y
X pour cold water on Y
X express|voice regret|sadness|concern|alarm that|over|about|at Y!
X call_out Y! for|over|on Y
X deal|launch|direct|level|aim criticism|barb|jibe|insult|invective|rebuke at|against|to|toward Y
Y come under fire|attack|criticism from|by X!
X join|lead chorus of criticism of|against Y?
+ Iran condemned Israel on Monday. => IRN > ISR ACCUSE 111
+ The Turkish foreign minister criticized Greece. => TUR > GRC ACCUSE 111
+ Japan expressed concern over Chinese patrols. => JPN > CHN ACCUSE 111
+ Mexico lashed out at Canada. => MEX > CAN ACCUSE 111
+ The Kenyan health ministry disputed the findings of the United Nations. => KEN > IGO ACCUSE 111
+ Norway poured scorn on Sweden. => NOR > SWE ACCUSE 111
+ Hungary came under fire from Germany. => DEU > HUN ACCUSE 111
- The wind blasted the coast.
- The jury condemned the man to death.

[ACCUSE/allege 112] accusation
X accuse|blame Y
X accuse|blame Y of|for|over Y
X level|make|trade|leveled|hurl accusation|charge|allegation against|at Y
X make accusation|allegation of|about Y
X point finger at Y
X hold Y responsible|accountable
X lay|put|place|pin blame on|upon Y
X blame on Y!
X allege against Y!
X implicate Y
X call|label|brand|declare|designate|describe Y terrorist|criminal|traitor|dictator|killer|murderer|liar|aggressor|thug
X call|label|brand|designate|denounce|describe|list Y as terrorist|criminal|traitor|dictator|killer|murderer|liar|aggressor|thug|enemy|threat|organization|group|coup
X suspect Y! of|over Y
X denounce Y as Y
X's accusation|allegation against|of Y!
X see|suspect hand of Y in|behind Y?
X assign|attribute|apportion|ascribe blame|responsibility|guilt to Y
X attribute Y:attack|bombing|blast|killing|explosion|raid|shelling|strike|violence to Y!
X hold Y accountable|responsible|liable
X single_out Y for blame|criticism
+ Pakistan blamed India for the delay. => PAK > IND ACCUSE 112
+ Kenya was accused by Somalia of meddling. => SOM > KEN ACCUSE 112
+ Bolivia pointed the finger at Chile. => BOL > CHL ACCUSE 112
+ Kenya attributed the blame to Somalia. => KEN > SOM ACCUSE 112

[ACCUSE/allege 1121] accusation of crime or corruption
X accuse|suspect Y of|over corruption|bribery|fraud|graft|theft|crime|smuggling|stealing|fraud|embezzlement|laundering|rigging|trafficking|lying|cheating
X accuse Y of money|drug|vote|election laundering|trafficking|rigging|fraud
+ Croatia accused the minister of corruption. => HRV > ? ACCUSE 1121

[ACCUSE/allege 1122] accusation of abuses
X accuse|suspect Y of torture|abuse|persecution|discrimination|repression|racism|mistreatment|oppression
X accuse|suspect Y of human|right abuse|violation
+ Norway accused Myanmar of persecution. => NOR > MMR ACCUSE 1122

[ACCUSE/allege 1123] accusation of aggression
X accuse Y of aggression|attack|invasion|shelling|bombing|violence|incursion|terrorism|provocation|killing|murder|sabotage|assassination|strike
X accuse Y of violation|breach of ceasefire|truce
X accuse Y of state terrorism
X blame Y for attack|shelling|bombing|violence|explosion|killing|blast|strike|assassination|murder|massacre|raid|death
+ The United States accused Iran of aggression. => USA > IRN ACCUSE 1123

[ACCUSE/allege 1124] accusation of war crimes
X accuse|suspect Y of genocide|atrocity|massacre|ethnic-cleansing
X accuse|suspect Y of war|ethnic|mass crime|cleansing|killing|murder
X accuse|suspect Y of crime against humanity
+ Gambia accused Myanmar of genocide. => GMB > MMR ACCUSE 1124

[ACCUSE/allege 1125] accusation of espionage
X accuse|suspect Y of espionage|spying|treason|sedition|subversion
X charge Y with espionage|spying|treason|sedition
+ Russia accused the diplomat of spying for Poland. => RUS > ? ACCUSE 1125

[ACCUSE/disapprove 114] official complaint
X summon ambassador|diplomat|envoy|representative|consul of|from|to Y
X summon Y:ambassador|diplomat|envoy|representative|consul|attache|chargé|charge|minister|deputy
X summon Y!
X lodge|file|deliver|send|issue|make|submit protest|complaint|demarche|note with|to|against|at Y
X lodge|file|deliver|send|issue|make|submit protest|complaint|demarche over|about Y
X lodge|file|deliver|send|issue|make|submit formal|official|diplomatic|strong protest|complaint|note with|to|against|at Y
X lodge|file|deliver|send|issue|make|submit formal|official|diplomatic|strong protest|complaint|note over|about Y?
X protest to Y
X complain to Y
X's protest|complaint note|letter to Y
X's formal|official|diplomatic protest|complaint to|against|with Y
+ Vietnam summoned the Chinese ambassador. => VNM > CHN ACCUSE 114
+ Sweden lodged a formal protest with Russia. => SWE > RUS ACCUSE 114

[ACCUSE/allege 115] lawsuits and charges
X sue|indict|prosecute|arraign|impeach Y
X file|bring|launch|lodge lawsuit|suit|case|charge|action|claim|complaint|proceedings|motion against Y
X file|bring|launch|start|begin legal|criminal|civil|class-action|impeachment action|proceedings|charge|lawsuit|suit|case|complaint|proceeding against Y
X bring|press|lay|level|file charge against|on Y
X charge Y with|of Y
X charge Y over Y
X:prosecutor|police|authority|court|judge|jury|attorney|prosecution|department|tribunal charge Y
X charge Y:man|woman|person|people|suspect|official|minister|president|officer|policeman|journalist|leader|politician|teenager|soldier|executive|member|activist
X take legal|court|disciplinary|judicial action against Y
X put|place|try Y on trial
X put|place Y on trial for Y
X try Y for|in Y
X take|drag|bring|haul Y to|before|into court|justice|tribunal|trial
Y go|stand on trial for|in|over Y?
Y stand|face trial
Y face charge|indictment|prosecution|impeachment|lawsuit of|in|over|for Y?
X's lawsuit|suit against Y
X's indictment|prosecution|trial|impeachment of Y!
X's criminal|corruption|formal charge|case|proceedings against Y
X file|bring|launch|lodge|submit|initiate|open|win|lose|join|institute suit|lawsuit|case|complaint|action|petition|proceeding|claim|arbitration|litigation|appeal in|with|at|before|over against Y
X petition|ask court against|over Y
X hit|slap Y with lawsuit|suit|charge|complaint|subpoena
X refer Y to court|prosecutor|tribunal|police
X bring|file|press|level|lay criminal|murder|terrorism|corruption|treason|fraud|terror|manslaughter|drug|conspiracy charge|count against Y
X order retrial|trial|prosecution|indictment|impeachment of Y
X recommend|seek prosecution|indictment|impeachment of Y
+ Gambia sued Myanmar at the world court. => GMB > MMR ACCUSE 115
+ Prosecutors charged a Greek minister with fraud. => ? > GRC ACCUSE 115
+ A Spanish court ordered the retrial of a Moroccan driver. => ESP > MAR ACCUSE 115
+ Ecuador filed a suit against Peru in a court. => ECU > PER ACCUSE 115
- The restaurant charged visitors ten euros.

[ACCUSE/investigate 090] investigations
X investigate|probe Y
X open|launch|begin|start|conduct|order|announce|initiate|reopen|widen|expand|lead|set_up|join|head|resume|continue investigation|inquiry|probe|enquiry into|of|against|over|on|about Y?
X open|launch|begin|start|conduct|order|announce|initiate|join criminal|formal|official|preliminary|judicial investigation|inquiry|probe|enquiry|case into|of|against|over|on|about Y?
X look_into Y
X interrogate Y!
X question Y:suspect|witness|minister|president|official|man|woman|officer|politician over|about|in Y?
X subpoena Y
X inspect Y:site|facility|plant|laboratory
X's investigation|inquiry|probe|enquiry into|of|against|over Y!
X open|launch|begin|start|conduct|order|announce|initiate|reopen investigation|inquiry|probe|enquiry|review to examine|look|determine|establish
X examine|scrutinize|scrutinise|audit|check|vet|search Y:account|bank|finance|company|fund|transaction|deal|contract|record|operation
X send|dispatch investigator|inspector|detective|prosecutor|fact-finder to Y
X place|put Y under investigation|surveillance|scrutiny|observation
X grill|quiz|cross-examine|summon|question Y! over|about|in|for|on Y
Y face investigation|inquiry|probe|scrutiny by|from X!
+ Turkish prosecutors opened an investigation into the mayor. => TUR > ? ACCUSE 090
+ Australian detectives grilled the Fijian minister over the deal. => AUS > FJI ACCUSE 090
+ Iceland sent investigators to Greenland. => ISL > GRL ACCUSE 090
- The causes of ageing were investigated.

[none] studies, offers and voices that accuse nobody
X:scientist|researcher|astronomer|study|scholar|engineer|doctor|historian|archaeologist investigate|probe|examine Y
X charge Y:fee|price|tax|battery|car|phone|toll|rate|fare|rent|interest
X charge fee|price|tax|toll|rate|fare|rent|interest for|to|on|of Y?
X blast_off from|into|to Y?
X:rocket|satellite|spacecraft|wind|storm|sand blast Y?
X launch|lead inquiry|probe to|towards moon|mars|planet|space|orbit
- The restaurant charged visitors a fee of ten euros.

[ACCUSE/investigate 091] investigations of crime and corruption
X investigate|probe Y for|over corruption|fraud|bribery|graft|crime|murder|laundering|theft
X open|launch|begin|start|conduct corruption|fraud|murder|criminal|bribery investigation|inquiry|probe into|of|against|over|on Y
X investigate|probe Y:corruption|fraud|bribery|murder|theft|embezzlement
+ Malaysia investigated the minister for corruption. => MYS > ? ACCUSE 091

[ACCUSE/investigate 092] investigations of abuses
X investigate|probe Y:abuse|torture|discrimination
X investigate|probe abuse|torture|violation by|in|of Y
X open|launch|begin investigation|inquiry|probe into torture|abuse
+ The United Nations investigated abuses in Eritrea. => IGO > ERI ACCUSE 092

[ACCUSE/investigate 094] investigations of war crimes
X investigate|probe Y:atrocity|genocide|massacre
X investigate|probe war crime in|by Y
X investigate|probe genocide|atrocity|massacre in|by|of Y
X open|launch|begin investigation|inquiry|probe into genocide|atrocity|massacre
X open|launch|begin investigation|inquiry|probe into war crime
+ The court investigated war crimes in Georgia. => ? > GEO ACCUSE 094

[ACCUSE/disapprove 113] rallying opposition
X rally opposition|support against Y
X lobby|campaign|agitate|petition against Y
X boo|heckle|jeer Y
+ Belgian unions campaigned against the government. => BEL > ? ACCUSE 113
- Voters go to the polls in Iceland.
