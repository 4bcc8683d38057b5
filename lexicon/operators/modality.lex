# Words on the act's own verb that change what is told: negation, possibility, condition, doubt, necessity.

[operator negation] the act did not happen
adverb: not n't never no neither nor hardly barely without cannot
* => keep negated
+ Iran did not attack Iraq. => IRN > IRQ ASSAULT 190 negated
+ Sweden has never invaded Norway. => SWE > NOR ASSAULT 190 negated

[operator possibility] the act may happen or might have
auxiliary: may might could would can should must ought
adverb: possibly perhaps maybe potentially possible potential
X be able|possible to ACT
X be afraid|fearful|wary that|of ACT
possibility|prospect|likelihood|risk|danger|fear|threat|chance|spectre|specter|scenario|concern|worry|speculation of|that ACT
likelihood|possibility|risk|chance|right to ACT
X fear|dread|doubt|worry|speculate|hope|suggest|imply that ACT
X fear|dread|doubt ACT
X:fear|speculation|concern|worry grow|rise|mount that|of|over ACT
X raise fear|concern|possibility|prospect|risk|question|spectre of|that|about ACT
X want|seek|wish ability|right|power|chance to ACT
* => keep hypothetical
+ Iran could attack Israel. => IRN > ISR ASSAULT 190 hypothetical
+ Denmark fears that Sweden will invade Norway. => SWE > NOR ASSAULT 190 hypothetical

[operator condition] the act is a condition
mark: if unless whether lest until once provided
* => keep hypothetical
+ If Turkey attacks Greece, the alliance collapses. => TUR > GRC ASSAULT 190 hypothetical

[operator plot] plots that were found out: nothing was done
X uncover|disrupt|abort ACT
X foil|thwart|uncover|disrupt|prevent|avert plot|plan|attempt|bid|conspiracy to|of|for ACT
X's plot|conspiracy|scheme to|of ACT
X plot|conspire to ACT
X plot ACT
* => keep hypothetical
+ Dutch police uncovered a plot to attack the Danish embassy. => ? > DNK ASSAULT 190 hypothetical
