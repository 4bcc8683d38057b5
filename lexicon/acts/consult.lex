# CONSULT: meetings, visits, calls, negotiations, mediation (PLOVER manual, section CONSULT; CAMEO 04).
# X is the actor, Y the recipient; in a meeting every party is an actor.

[CONSULT 040 reciprocal counterpart] a meeting
X meet Y
X meet
X meet with Y
X sit_down with Y
X huddle with Y
X confer with Y
X consult Y
X consult with Y
X hold meeting|consultation with Y
X's meeting|consultation|summit|encounter with Y
meeting|consultation|summit|encounter between|of|among X
X's round table with Y
+ The French and Egyptian foreign ministers met in Cairo on Monday. => FRA, EGY CONSULT 040
+ Chinese officials met with Indian envoys in Delhi. => CHN, IND CONSULT 040
+ A meeting between Turkey and Greece took place in Geneva. => TUR, GRC CONSULT 040
- The Iranian ministry met its export target.

[CONSULT 046 reciprocal counterpart] talks and negotiations
X talk to|with Y
X negotiate with Y
X negotiate
X bargain with Y
X's talk|negotiation|dialogue|discussion|contact with Y
talk|negotiation|dialogue|discussion|contact between|among X
X discuss with Y
X return to negotiating table with Y
+ Iran and the United States held a second round of talks in Baghdad. => IRN, USA CONSULT 046
+ Russia negotiated with Japan over the islands. => RUS, JPN CONSULT 046
+ Talks between Sudan and Ethiopia resumed on Sunday. => SDN, ETH CONSULT 046
+ Pakistan is in talks with India. => PAK, IND CONSULT 046
- The Iranian film talks about love.

[CONSULT/phone 041 reciprocal] by telephone
X telephone|phone Y
X call Y
X speak by telephone|phone with Y
X speak on phone|telephone with Y
X speak with|to Y
X's telephone|phone|video call|conversation|talk with Y
telephone|phone|video call|conversation|talk|conference between X
+ Macron telephoned Putin on Saturday. => FRA, RUS CONSULT 041
+ A phone call between the German and Turkish leaders took place on Monday. => DEU, TUR CONSULT 041

[CONSULT/visit 042] a visit; the host is the recipient
X visit Y
X pay visit to Y
X travel|fly|go to Y
X arrive in Y
X's visit|trip|tour to|of Y
X tour Y
+ The Japanese prime minister visited India on Tuesday. => JPN > IND CONSULT 042
+ The Iranian president's visit to Iraq began on Sunday. => IRN > IRQ CONSULT 042
- Tourists visited the museum.

[CONSULT/visit 043] hosting: the guest is the recipient
X host|welcome|receive Y
X greet Y
X invite_over Y
+ The Qatari emir received the Turkish president in Doha. => QAT > TUR CONSULT 043

[CONSULT 045] mediation
X mediate between|among Y
X mediate
X broker talk|negotiation|meeting between Y
X's mediation between|among Y
X act as mediator|broker between Y
+ Egypt mediated between Israel and Hamas. => EGY > ISR, PSE CONSULT 045
