# AID: material help whose benefit goes to the recipient (PLOVER manual, section AID; CAMEO 07).

[AID 070] help
X help|aid|assist Y
X provide aid|assistance|help|support to|for Y
X give aid|assistance|help|support to Y
X give Y aid|assistance|help|support
X provide Y with aid|assistance|help|support
X rescue|save|free hostage|captive from Y
X rescue Y
X come to aid|rescue|assistance of Y
X's aid|assistance to Y
X's rescue of Y
+ Japan provided assistance to Nepal. => JPN > NPL AID 070
+ Police rescued hostages from the rebels. => COP > REB AID 070
- Traffic was helped by the new road.

[AID 071] money
X lend|donate|grant|give|pay|send|transfer|disburse million|billion|money|fund|loan|grant|euro|dollar to Y
X forgive|cancel|write_off debt of|for|to Y
X bail_out Y
X finance|fund|bankroll|subsidize|subsidise Y
X's loan|grant|donation|bailout|funding to|for|of Y
+ The IMF lent two billion dollars to Pakistan. => IGO > PAK AID 071

[AID 072] military help
X arm|equip|train Y
X supply|provide|send|deliver|ship|give weapon|arm|ammunition|missile|tank|rocket|drone|training|rifle|equipment to Y
X supply|provide|arm|equip Y with weapon|arm|ammunition|missile|tank|rocket|drone|training|equipment
X give Y weapon|arm|ammunition|missile|training|tank
X supply|provide|send|deliver|ship weapon|arm|ammunition|missile|tank|rocket|drone|training
X's military|lethal|security aid|assistance|support|training to|for|of Y
X's delivery|shipment|supply of weapon|arm|tank to Y
X's training|arming of Y
X's support for|of Y:militia|militant|rebel|insurgent|fighter|group
+ Iran supplied missiles to the Houthis. => IRN > YEM AID 072
+ The United States is training the Iraqi army. => USA > IRQ AID 072
- The coach trained the team.

[AID 073] humanitarian help
X send|deliver|airlift|provide|distribute|supply|donate food|medicine|tent|relief|water|blanket|vaccine|doctor|supply|shelter|rice|wheat|aid to|in|for Y
X feed|shelter|evacuate Y
X deliver|distribute|airlift humanitarian|relief|food|medical|emergency aid|supply|assistance to|in Y
X's humanitarian|relief|food|medical|emergency aid|supply|assistance to|for Y
X's evacuation of Y
+ The Red Cross delivered food to Yemen. => NGO > YEM AID 073

[AID 074] protection and peacekeeping
X send|deploy peacekeeper|monitor|observer to|in Y
X protect|guard|escort Y
X's deployment of peacekeeper|monitor|observer to|in Y
+ The African Union sent peacekeepers to Somalia. => IGO > SOM AID 074

[AID 075] asylum
X grant|give|offer asylum|refuge|sanctuary to Y
X grant|give Y asylum|refuge|sanctuary
+ Ecuador granted asylum to the activist. => ECU > - AID 075
