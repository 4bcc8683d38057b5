# REJECT: rejections and refusals (PLOVER manual, section REJECT; CAMEO 12). What is refused is mostly read through the
# operator refuse; here the words that say it by themselves.

[REJECT 120] rejecting
X reject|rebuff|spurn|snub Y
X reject|dismiss|decline|refuse|rebuff|spurn|shrug_off|brush_off call|offer|proposal|demand|request|appeal|claim|plan|deal|accusation|allegation|bid|overture|suggestion|pressure|criticism|resolution|ultimatum|agreement of|from|by|for Y
X reject|dismiss|decline|refuse|rebuff|spurn|shrug_off|brush_off call|offer|proposal|demand|request|appeal|claim|plan|deal|accusation|allegation|bid|overture|suggestion|pressure|criticism|resolution|ultimatum|agreement
X turn_down offer|proposal|demand|request|plan|invitation|bid of|from|by Y
X turn_down offer|proposal|demand|request|plan|invitation|bid
X say no to Y
X's rejection|refusal of Y
X oppose|block|resist plan|proposal|bid|resolution|move|demand of|by|from Y
X oppose|block|resist plan|proposal|bid|resolution|move|demand
+ Iran rejected the demands of the United States. => IRN > USA REJECT 120
+ North Korea turned down the offer from Seoul. => PRK > KOR REJECT 120
- The committee was rejected by nobody.

[REJECT/meet 125] talks refused, meetings cancelled
X reject|refuse|rule_out|shun|decline|boycott|snub|avoid talk|meeting|negotiation|dialogue|summit|contact with Y
X reject|refuse|rule_out|shun|decline|boycott|snub|avoid talk|meeting|negotiation|dialogue|summit|contact
X cancel|postpone|call_off talk|meeting|visit|summit|trip|negotiation with|to|of Y
X cancel|postpone|call_off talk|meeting|visit|summit|trip|negotiation
X walk_out of talk|meeting|negotiation
X's refusal of talk|negotiation with Y
+ The United States shunned contact with Iran. => USA > IRN REJECT 125
+ Russia cancelled talks with Japan. => RUS > JPN REJECT 125

[REJECT 129] veto
X veto resolution|bill|law|move|motion of|by|on|against Y
X veto resolution|bill|law|move|motion
X veto Y
X's veto of Y
+ Russia vetoed a resolution on Syria. => RUS > SYR REJECT 129

[REJECT 128] defiance
X defy|flout|violate|breach sanction|resolution|order|ban|law|treaty|agreement|court of Y
X defy|flout|violate|breach sanction|resolution|order|ban|law|treaty|agreement|court
X defy|ignore Y
+ The Georgian protesters defied the ban. => GEO > - REJECT 128
