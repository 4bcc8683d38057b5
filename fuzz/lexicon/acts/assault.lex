[ASSAULT 190 mutual] fighting
X fight Y
+ Iran fought Iraq. => IRN > IRQ ASSAULT 190
