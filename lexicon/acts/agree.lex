# AGREE: willingness and commitment to cooperate (PLOVER manual, section AGREE; CAMEO 03). What is agreed to, offered or
# promised is mostly read through the operators agree, offer, future; here the words that say it by themselves.

[AGREE 030 mutual] agreeing
X agree with Y
X agree to|on Y
X agree
X come to term with Y
X pledge|vow|promise cooperation|support|assistance to|with Y
X pledge|vow|promise cooperation|support|assistance
X's commitment|pledge|promise to Y
+ Iran, Iraq and Turkey agreed to create a joint committee. => IRN, IRQ, TUR AGREE 030

[AGREE 036] invitations and announced meetings
X invite Y to talk|summit|meeting|negotiation
X invite Y
X extend invitation to Y
X accept invitation from|of Y
X's invitation to Y
+ The South Korean president invited the Japanese prime minister. => KOR > JPN AGREE 036

[AGREE 033] aid promised
X pledge|promise|offer|commit|earmark|announce aid|assistance|help|money|fund|loan|grant|million|billion|relief to|for Y
X approve|allocate aid|loan|package|bailout|grant|fund|assistance to|for Y
X's pledge|offer|promise of aid|assistance|help to Y
+ Norway pledged aid to Somalia. => NOR > SOM AGREE 033

[AGREE 037] peace plans accepted
X accept|approve|endorse|back peace|ceasefire plan|proposal|deal|initiative with|from|of Y
X accept|approve|endorse peace|ceasefire plan|proposal|deal|initiative
+ Sudan accepted the peace plan. => SDN > - AGREE 037
