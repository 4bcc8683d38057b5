# AGREE: willingness and commitment to cooperate (PLOVER manual, section AGREE; CAMEO 03). What is agreed to, offered or
# promised is mostly read through the operators agree, offer, future; here the words that say it by themselves.

[AGREE 030 mutual] agreeing
X agree with Y
X agree
X come to|around term|agreement|consensus|understanding with Y
X come to term|agreement|consensus|understanding
X reach|find consensus|middle|ground with Y
X reach|find consensus
X find common ground with Y
X find common ground
X see eye to eye with Y!
X concur with Y
X assent|accede to Y!
X's consensus|assent with|to Y
X express|show|signal|voice|indicate readiness|willingness|openness to|for|with Y
X extend olive branch to Y
X extend hand to Y
X be willing|committed
X express|show|signal interest|willingness|readiness|desire
X agree plan|measure|package|text|framework|term|programme|program|rule|force|target|timetable|date|budget|guideline|draft|reform|statement|roadmap|declaration|principle|compromise with Y
X agree plan|measure|package|text|framework|term|programme|program|rule|force|target|timetable|date|budget|guideline|draft|reform|statement|roadmap|declaration|principle|compromise
+ Iran, Iraq and Turkey agreed to create a joint committee. => IRN, IRQ, TUR AGREE 030
+ Estonia and Latvia found common ground on the port. => EST, LVA AGREE 030
+ Ghana agreed with Nigeria on the use of the port. => GHA > NGA AGREE 030
- Voters disagree about the stadium.

[AGREE 031] cooperation promised
X pledge|vow|promise|offer cooperation|partnership|collaboration to|with Y
X pledge|vow|promise cooperation|partnership|collaboration
X pledge|promise|offer|propose|announce|commit investment|trade in|to|with Y
X's pledge|promise|offer of cooperation|partnership to|with Y
+ Vietnam pledged cooperation with Cambodia. => VNM > KHM AGREE 031

[AGREE 032] recognition and votes promised
X pledge|vow|promise|offer recognition|vote|ratification|membership|endorsement to|for|of Y
X promise|pledge|vow recognition|endorsement
X assure Y of cooperation|vote
X promise Y! recognition|vote|membership
+ Denmark promised recognition to Kosovo. => DNK > XKX AGREE 032

[AGREE 033] aid promised
X pledge|promise|offer|commit|earmark|announce aid|assistance|help|relief|package to|for|in Y
X pledge|promise|offer|commit|earmark|announce aid|assistance|help|relief
X pledge|promise|offer|commit|earmark|announce money|fund|loan|grant|million|billion|$|us$|€|£|¥|euro|dollar|pound|credit|funding to|for|in Y
X pledge|promise|commit|announce money|fund|loan|grant|million|billion|$|us$|€|£|¥|euro|dollar|pound|credit|funding
X pledge|promise|offer Y aid|assistance|help|relief|money|fund|loan|grant|million|billion|$|us$|€|£|¥|credit|protection
X approve|allocate|authorize|authorise|announce aid|loan|package|bailout|grant|assistance|bail-out|credit to|for|in Y
X approve|allocate|authorize|authorise million|billion|$|us$|€|£|¥|euro|dollar|fund to|for Y
X approve|allocate|authorize|authorise million|billion|$|us$|€|£|¥|euro|dollar in|as aid|assistance|relief to|for Y
X pledge|promise|offer|commit|announce million|billion|$|us$|€|£|¥|euro|dollar|pound in|of|as|toward|towards aid|assistance|relief|help|support|loan|grant|funding to|for Y
X set_aside million|billion|$|us$|€|£|¥|fund|money|franc|euro|dollar|pound for Y
X's pledge|offer|promise of aid|assistance|help|relief|support|money to|for Y
X's aid|assistance|relief|bailout|rescue package for|to Y
+ Norway pledged aid to Somalia. => NOR > SOM AGREE 033
+ Japan promised Kenya help. => JPN > KEN AGREE 033
+ China pledges $1 billion in aid to Egypt. => CHN > EGY AGREE 033
+ Switzerland set aside ten million francs for Nepal. => CHE > NPL AGREE 033

[AGREE 0331] money promised
X pledge|promise|approve|authorize|authorise|offer economic|financial|monetary|development|budget aid|assistance|help|support|package to|for Y
X approve|announce|agree bailout|loan|credit for|to|with Y
+ The IMF approved financial help for Pakistan. => IGO > PAK AGREE 0331
+ Luxembourg pledged financial assistance to Kenya. => LUX > KEN AGREE 0331

[AGREE 0332] arms and military help promised
X pledge|promise|offer|approve|authorize|authorise|announce|commit military|security|lethal|defence|defense aid|assistance|help|support|package to|for Y
X pledge|promise|offer|approve|authorize|authorise|announce|commit weapon|arm|missile|tank|ammunition|jet|howitzer|helicopter|drone to|for Y
X approve|authorize|authorise|announce delivery|sale|export|transfer|shipment of weapon|arm|missile|tank|ammunition|jet|howitzer|helicopter|drone|aircraft to|for Y
X pledge|promise|offer|commit|announce|approve million|billion|$|us$|€|£|¥|euro|dollar|pound in|of military|security|lethal|defence|defense aid|assistance|help|equipment to|for Y
+ Slovakia promised tanks to Ukraine. => SVK > UKR AGREE 0332

[AGREE 0333] humanitarian help promised
X pledge|promise|offer|approve|authorize|authorise|announce|commit humanitarian|emergency|relief|food|medical|disaster aid|assistance|help|support|package|supply to|for Y
X pledge|promise|offer|announce food|medicine|vaccine|shelter|tent|dose to|for Y
X pledge|promise|offer|commit|announce|approve million|billion|$|us$|€|£|¥|euro|dollar|pound in|of humanitarian|emergency|relief|food|medical|disaster aid|assistance|help to|for Y
+ Ireland pledged humanitarian aid to Sudan. => IRL > SDN AGREE 0333

[AGREE 034] reform and elections promised
X promise|pledge|vow|announce|offer|propose election|reform|referendum|democracy|constitution|transition|dialogue in|for|to Y
X promise|pledge|vow|offer|propose election|reform|referendum|democracy|constitution|transition
+ The Malian junta promised elections. => MLI > - AGREE 034

[AGREE 036] invitations and announced meetings
X invite Y!
X invite Y! to|for talk|summit|meeting|negotiation|dinner|lunch|visit|house|dialogue
X extend|issue|send invitation to Y
X accept invitation from|of|by Y
X accept invitation
X's invitation to|for Y
X offer|propose|schedule|announce talk|dialogue|negotiation|meeting|summit with|to|between Y
X schedule|announce|propose|offer talk|dialogue|negotiation|meeting|summit|visit
X announce|schedule|plan visit|trip|tour to Y
+ The South Korean president invited the Japanese prime minister. => KOR > JPN AGREE 036
+ Mongolia accepted an invitation from Kazakhstan. => MNG > KAZ AGREE 036
+ Armenia offered talks to Azerbaijan. => ARM > AZE AGREE 036
- The gallery invited entries.

[AGREE 037] peace plans and settlements accepted
X accept|approve|endorse|back|adopt|welcome peace|ceasefire|cease-fire|truce|settlement|compromise|reconciliation plan|proposal|deal|initiative|offer|agreement|accord|roadmap with|from|of|by Y
X accept|approve|endorse|back|adopt peace|ceasefire|cease-fire|truce|settlement|compromise|reconciliation plan|proposal|deal|initiative|offer|agreement|accord|roadmap
X agree peace|ceasefire|truce|roadmap with Y
X agree settle|resolve dispute|conflict|difference with Y
+ Sudan accepted the peace plan. => SDN > - AGREE 037

[AGREE 038] mediation accepted
X accept|welcome mediation|arbitration|mediator of|by|from Y?
X accept offer of mediation from|by Y
+ Cyprus accepted mediation by Switzerland. => CYP > CHE AGREE 038

[AGREE 039] mediation offered
X offer|propose mediation|arbitration to|between|for|in Y
X offer|propose mediation
X offer office|service as mediator
X's offer of mediation to|between|for Y
+ Switzerland offered mediation between Cyprus and Turkey. => CHE > CYP, TUR AGREE 039
