// Who is meant: hand-checked trees of our own sentences, with a small lexicon (tests/mention/lexicon).
#include "mention/actors.h"
#include "mention/fold.h"
#include "mention/mention.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

enum { EXPECTED_MOST = 8 };

typedef struct expected {
    const char *word;   // the entity's head; "Jordan#2" for the second such word
    const char *actors; // codes in alphabetical order, "=name" after a single one; "?" no actor, "-" no entity
} expected;

// A token a line: form, part of speech, head, relation; "^" joins it to the one before, "+" at the end is a plural.
typedef struct sentences {
    const char *what;
    dgm_date date;
    const char *trees;
    expected expected[EXPECTED_MOST];
} sentences;

static const sentences CASES[] = {
    {"one counted person, and who is only a part of the counted",
     {2006, 5, 10},
     "One NUM 2 nummod\nperson NOUN 4 nsubj:pass\nwas AUX 4 aux:pass\nhurt VERB 0 root\nand CCONJ 7 cc\n"
     "three NUM 7 nummod\npeople NOUN 4 conj+\n^, PUNCT 11 punct\nincluding ADP 11 case\ntwo NUM 11 nummod\n"
     "soldiers NOUN 7 nmod+\n^, PUNCT 11 punct\ndied VERB 4 conj\nin ADP 15 case\nTripoli PROPN 13 obl\n"
     "^. PUNCT 4 punct\n",
     {{"person", "LBYCVL"}, {"people", "LBYCVL"}, {"soldiers", "LBYMIL"}}},
    {"who meets is not of the place of the meeting",
     {2006, 5, 10},
     "Ministers NOUN 2 nsubj+\nmet VERB 0 root\nin ADP 4 case\nOslo PROPN 2 obl\n^. PUNCT 2 punct\n",
     {{"Ministers", "GOV"}, {"Oslo", "-"}}},
    {"a country before a compound is a party of its own",
     {2006, 5, 10},
     "Jordan PROPN 4 compound\nand CCONJ 4 cc\npro-Syria PROPN 4 compound\nrebels NOUN 5 nsubj+\n"
     "fought VERB 0 root\n^. PUNCT 5 punct\n",
     {{"Jordan", "JOR"}, {"rebels", "JORREB"}}},
    {"a country whatever the tag",
     {2006, 5, 10},
     "France PROPN 2 nsubj\nsent VERB 0 root\naid NOUN 2 obj\nto ADP 5 case\nJordan PRON 2 obl\n^. PUNCT 2 punct\n",
     {{"France", "FRA"}, {"Jordan", "JOR"}}},
    {"a nationality before two nouns",
     {2006, 5, 10},
     "Norwegian ADJ 2 amod\nmatch NOUN 3 compound\nofficials NOUN 4 nsubj+\nleft VERB 0 root\nTurkey PROPN 4 obj\n"
     "^. PUNCT 4 punct\n",
     {{"officials", "NORGOV"}, {"Turkey", "TUR"}, {"Norwegian", "-"}}},
    {"the country of who speaks for it",
     {2006, 5, 10},
     "Turkish ADJ 3 amod\nForeign ADJ 3 amod\nMinister PROPN 4 nmod:desc\nKerem PROPN 6 nsubj\n"
     "Aydin PROPN 4 flat\nsaid VERB 0 root\nthe DET 8 det\ncountry NOUN 9 nsubj\nagreed VERB 6 ccomp\n"
     "^. PUNCT 6 punct\n",
     {{"Kerem", "TURGOV"}, {"country", "TUR"}}},
    {"one abbreviation, two bodies: the one of the country that is spoken of",
     {2006, 5, 10},
     "The DET 2 det\nFDF PROPN 3 nsubj\nleft VERB 0 root\nSyria PROPN 3 obj\n^. PUNCT 3 punct\n",
     {{"FDF", "SYRREB"}, {"Syria", "SYR"}}},
    {"the same abbreviation in another country",
     {2006, 5, 10},
     "The DET 2 det\nFDF PROPN 3 nsubj\nleft VERB 0 root\nNorway PROPN 3 obj\n^. PUNCT 3 punct\n",
     {{"FDF", "NORMIL"}, {"Norway", "NOR"}}},
    {"somebody's government is their country's",
     {2006, 5, 10},
     "The DET 4 det\nJacques PROPN 4 compound\nChirac PROPN 2 flat\ngovernment NOUN 5 nsubj\nfell VERB 0 root\n"
     "^. PUNCT 5 punct\n",
     {{"government", "FRAGOV"}}},
    {"who leads something else than the state",
     {2006, 5, 10},
     "French ADJ 3 amod\nchess NOUN 3 compound\nleaders NOUN 4 nsubj+\ntold VERB 0 root\nTurkish ADJ 6 amod\n"
     "leaders NOUN 4 obj+\n^. PUNCT 4 punct\n",
     {{"leaders#1", "FRACVL"}, {"leaders#2", "TURGOV"}}},
    {"a body named after a capital attribute is another body",
     {2006, 5, 10},
     "The DET 3 det\nRed ADJ 3 amod\nAlliance PROPN 4 nsubj\nleft VERB 0 root\nNorway PROPN 4 obj\n^. PUNCT 4 punct\n",
     {{"Alliance", "-"}, {"Norway", "NOR"}}},
    {"officers of the army are no police",
     {2006, 5, 10},
     "Turkish ADJ 3 amod\narmy NOUN 3 compound\nofficers NOUN 4 nsubj+\ntold VERB 0 root\nFrench ADJ 6 amod\n"
     "officers NOUN 4 obj+\n^. PUNCT 4 punct\n",
     {{"officers#1", "TURMIL"}, {"officers#2", "FRACOP"}}},
    {"names and titles at work",
     {2006, 5, 10},
     "French ADJ 2 amod\nofficials NOUN 3 nsubj+\nmet VERB 0 root+\nTurkish ADJ 5 amod\n"
     "diplomats NOUN 3 obj+\nin ADP 7 case\nAnkara PROPN 5 nmod\non ADP 9 case\nMonday PROPN 3 obl\n"
     "^. PUNCT 3 punct\n",
     {{"officials", "FRAGOV"}, {"diplomats", "TURGOV"}, {"Ankara", "-"}}},
    {"capitals and seats act for governments",
     {2006, 5, 10},
     "Ankara PROPN 2 nsubj\ntold VERB 0 root\nParis PROPN 2 iobj\nthat SCONJ 8 mark\nthe DET 6 det\n"
     "Kremlin PROPN 8 nsubj\nwas AUX 8 cop\nwrong ADJ 2 ccomp\n^. PUNCT 2 punct\n",
     {{"Ankara", "TURGOV"}, {"Paris", "FRAGOV"}, {"Kremlin", "RUSGOV"}}},
    {"a piece of a longer name is not a country",
     {2006, 5, 10},
     "Michael PROPN 3 nsubj\nJordan PROPN 1 flat\ntoured VERB 0 root\nJordan PROPN 3 obj\n"
     "after ADP 8 mark\nParis PROPN 3 obl\nHilton PROPN 6 flat\nleft VERB 3 advcl\n^. PUNCT 3 punct\n",
     {{"Michael", "?"}, {"Jordan#2", "JOR"}, {"Paris", "?"}}},
    {"larger names keep their parts",
     {2006, 5, 10},
     "Georgia PROPN 2 compound\nTech PROPN 3 nsubj\nbeat VERB 0 root+\nthe DET 7 det\n"
     "New PROPN 6 compound\nJordan PROPN 7 compound\nteam NOUN 3 obj\nin ADP 9 case\nMay PROPN 3 obl\n"
     "^. PUNCT 3 punct\n",
     {{"Tech", "-"}, {"Jordan", "-"}, {"May", "-"}}},
    {"an unknown name by its title and a pair by its verb",
     {2006, 5, 10},
     "Turkish ADJ 3 amod\nForeign ADJ 3 amod\nMinister PROPN 4 nmod:desc\nKerem PROPN 6 nsubj\n"
     "Aydin PROPN 4 flat\nsaid VERB 0 root\nhe PRON 9 nsubj\nwould AUX 9 aux\nmeet VERB 6 ccomp\n"
     "his PRON 12 nmod:poss\nFrench ADJ 12 amod\ncounterpart NOUN 9 obj\n^, PUNCT 14 punct\n"
     "Luc PROPN 12 appos\nMoreau PROPN 14 flat\n^, PUNCT 20 punct\nbecause SCONJ 20 mark\n"
     "they PRON 20 nsubj+\nhad AUX 20 aux+\nagreed VERB 9 advcl\nto PART 22 mark\nhold VERB 20 xcomp\n"
     "talks NOUN 22 obj+\n^. PUNCT 6 punct\n",
     {{"Kerem", "TURGOV"},
      {"he", "TURGOV"},
      {"his", "TURGOV"},
      {"counterpart", "FRAGOV"},
      {"Luc", "FRAGOV"},
      {"they", "FRAGOV TURGOV"}}},
    {"two envoys by apposition",
     {2006, 5, 10},
     "U.S. PROPN 4 compound\nand CCONJ 3 cc\nTurkish ADJ 1 conj\nenvoys NOUN 5 nsubj+\n"
     "met VERB 0 root+\nin ADP 7 case\nOslo PROPN 5 obl\n^. PUNCT 5 punct\n\nThe DET 3 det\n"
     "two NUM 3 nummod\nenvoys NOUN 11 nsubj+\n^, PUNCT 5 punct\nDana PROPN 3 appos\n"
     "Whitfield PROPN 5 flat\nand CCONJ 8 cc\nEmre PROPN 3 conj\nTekin PROPN 8 flat\n"
     "^, PUNCT 3 punct\nsigned VERB 0 root\na DET 13 det\ntruce NOUN 11 obj\n^. PUNCT 11 punct\n",
     {{"envoys#1", "TURGOV USAGOV"},
      {"Oslo", "-"},
      {"envoys#2", "TURGOV USAGOV"},
      {"Dana", "USAGOV"},
      {"Emre", "TURGOV"}}},
    {"the embassy's staff",
     {2006, 5, 10},
     "Rebels NOUN 2 nsubj+\nseized VERB 0 root+\nthe DET 5 det\nFrench ADJ 5 amod\n"
     "embassy NOUN 2 obj\nin ADP 7 case\nTripoli PROPN 2 obl\nand CCONJ 9 cc\nheld VERB 2 conj\n"
     "its PRON 11 nmod:poss\nstaff NOUN 9 obj\n^. PUNCT 2 punct\n",
     {{"embassy", "FRAGOV"}, {"Tripoli", "-"}, {"its", "FRAGOV"}, {"staff", "FRALAB"}}},
    {"which and it in one clause",
     {2006, 5, 10},
     "Turkey PROPN 4 nsubj\nhas AUX 4 aux\nlong ADV 4 advmod\navoided VERB 0 root\n"
     "contact NOUN 4 obj\nwith ADP 7 case\nSyria PROPN 5 nmod\n^, PUNCT 11 punct\nwhich PRON 11 obj\n"
     "it PRON 11 nsubj\naccuses VERB 7 acl:relcl\nof ADP 14 case\narming NOUN 14 compound\n"
     "rebels NOUN 11 obl+\n^. PUNCT 4 punct\n",
     {{"Turkey", "TUR"}, {"Syria", "SYR"}, {"which", "SYR"}, {"it", "TUR"}}},
    {"both countries",
     {2006, 5, 10},
     "France PROPN 4 nsubj\nand CCONJ 3 cc\nTurkey PROPN 1 conj\nsigned VERB 0 root\nthe DET 6 det\n"
     "accord NOUN 4 obj\n^. PUNCT 4 punct\n\nBoth DET 2 det\ncountries NOUN 3 nsubj+\n"
     "praised VERB 0 root+\nthe DET 5 det\nUN PROPN 3 obj\n^. PUNCT 3 punct\n",
     {{"France", "FRA"}, {"countries", "FRA TUR"}, {"UN", "IGOUNO"}}},
    {"an office at the date",
     {2006, 5, 10},
     "The DET 3 det\nFrench ADJ 3 amod\npresident NOUN 4 nsubj\nthanked VERB 0 root\n"
     "his PRON 7 nmod:poss\nTurkish ADJ 7 amod\ncounterpart NOUN 4 obj\n^. PUNCT 4 punct\n",
     {{"president", "FRAGOV=Jacques Chirac"}, {"his", "FRAGOV=Jacques Chirac"}, {"counterpart", "TURGOV"}}},
    {"the same office later",
     {2008, 5, 10},
     "The DET 3 det\nFrench ADJ 3 amod\npresident NOUN 4 nsubj\nthanked VERB 0 root\n"
     "his PRON 7 nmod:poss\nTurkish ADJ 7 amod\ncounterpart NOUN 4 obj\n^. PUNCT 4 punct\n",
     {{"president", "FRAGOV=Nicolas Sarkozy"}}},
    {"us is not the US",
     {2006, 5, 10},
     "They PRON 2 nsubj+\ntold VERB 0 root+\nus PRON 2 iobj+\nthat SCONJ 8 mark\nthe DET 6 det\n"
     "US PROPN 8 nsubj\nwould AUX 8 aux\nhelp VERB 2 ccomp\nus PRON 8 obj+\n^. PUNCT 2 punct\n",
     {{"us#1", "-"}, {"US", "USA"}, {"us#2", "-"}, {"They", "-"}}},
    {"former office and apposition",
     {2006, 5, 10},
     "Marta PROPN 9 nsubj\nLindqvist PROPN 1 flat\n^, PUNCT 7 punct\na DET 7 det\nformer ADJ 7 amod\n"
     "French ADJ 7 amod\ndiplomat NOUN 1 appos\n^, PUNCT 1 punct\ncriticized VERB 0 root\n"
     "the DET 11 det\ngovernment NOUN 9 obj\nof ADP 13 case\nTurkey PROPN 11 nmod\n^. PUNCT 9 punct\n",
     {{"Marta", "FRAELI=Marta Lindqvist"}, {"diplomat", "FRAELI=Marta Lindqvist"}, {"government", "TURGOV"}}},
    {"a name in other letters, by its title",
     {2010, 5, 10},
     "Iraqi ADJ 3 amod\nPrime ADJ 3 amod\nMinister PROPN 4 nmod:desc\nNuri PROPN 6 nsubj\nMaleki PROPN 4 flat\n"
     "resigned VERB 0 root\n^. PUNCT 6 punct\n",
     {{"Nuri", "IRQGOV=Nouri al-Maliki"}}},
    {"another man with the same title is not he",
     {2010, 5, 10},
     "Iraqi ADJ 3 amod\nPrime ADJ 3 amod\nMinister PROPN 4 nmod:desc\nNuri PROPN 6 nsubj\nSafadi PROPN 4 flat\n"
     "resigned VERB 0 root\n^. PUNCT 6 punct\n",
     {{"Nuri", "IRQGOV=Nuri Safadi"}}},
    {"a middle name that the lexicon does not have",
     {2010, 5, 10},
     "Abdullah PROPN 4 nsubj\nKerim PROPN 1 flat\nGul PROPN 1 flat\nspoke VERB 0 root\n^. PUNCT 4 punct\n",
     {{"Abdullah", "TURGOV=Abdullah Gül"}}},
    {"the office goes to whoever is given it",
     {2006, 5, 10},
     "Jordan PROPN 2 nsubj\nappointed VERB 0 root\nTareq PROPN 2 obj\nHaddadin PROPN 3 flat\nas ADP 7 case\n"
     "prime ADJ 7 amod\nminister NOUN 2 obl\nof ADP 9 case\nJordan PROPN 7 nmod\n^. PUNCT 2 punct\n",
     {{"Tareq", "JORGOV=Tareq Haddadin"}, {"minister", "JORGOV=Tareq Haddadin"}}},
    {"the next president is not the present one",
     {2007, 5, 10},
     "The DET 4 det\nnext ADJ 4 amod\nFrench ADJ 4 amod\npresident NOUN 5 nsubj\nwaits VERB 0 root\n"
     "^. PUNCT 5 punct\n",
     {{"president", "FRAGOV=Nicolas Sarkozy"}}},
    {"the present one",
     {2007, 5, 10},
     "The DET 3 det\nFrench ADJ 3 amod\npresident NOUN 4 nsubj\nwaits VERB 0 root\n^. PUNCT 4 punct\n",
     {{"president", "FRAGOV=Jacques Chirac"}}},
    {"the former and the latter",
     {2006, 5, 10},
     "France PROPN 4 nsubj\nand CCONJ 3 cc\nTurkey PROPN 1 conj\nsigned VERB 0 root\na DET 6 det\n"
     "treaty NOUN 4 obj\n^. PUNCT 4 punct\n\nThe DET 2 det\nformer ADJ 3 nsubj\npays VERB 0 root\n"
     "the DET 5 det\nlatter ADJ 3 obj\n^. PUNCT 3 punct\n",
     {{"former", "FRA"}, {"latter", "TUR"}}},
    {"the leader of a state",
     {2010, 5, 10},
     "The DET 3 det\nIraqi ADJ 3 amod\nleader NOUN 4 nsubj\nspoke VERB 0 root\n^. PUNCT 4 punct\n",
     {{"leader", "IRQGOV=Nouri al-Maliki"}}},
    {"the head of a body",
     {2006, 5, 10},
     "The DET 3 det\nUN PROPN 3 compound\nsecretary-general NOUN 4 nsubj\nspoke VERB 0 root\n"
     "^. PUNCT 4 punct\n",
     {{"secretary-general", "IGOUNO=Kofi Annan"}}},
    {"a name for two states",
     {2006, 5, 10},
     "Twin PROPN 2 compound\nBanks PROPN 3 nsubj\nagreed VERB 0 root\n^. PUNCT 3 punct\n",
     {{"Banks", "JOR SYR"}}},
    {"a counterpart holds the same office",
     {2006, 5, 10},
     "Iraqi ADJ 3 amod\nForeign ADJ 3 amod\nMinister PROPN 4 nmod:desc\nSami PROPN 6 nsubj\nRawi PROPN 4 flat\n"
     "met VERB 0 root\nhis PRON 9 nmod:poss\nTurkish ADJ 9 amod\ncounterpart NOUN 6 obj\n^. PUNCT 6 punct\n",
     {{"Sami", "IRQGOV=Sami Rawi"}, {"counterpart", "TURGOV=Abdullah Gül"}}},
    {"first names tell he from she",
     {2006, 5, 10},
     "Maria PROPN 3 nsubj\nLund PROPN 1 flat\nmet VERB 0 root\nminister NOUN 3 obj\nThomas PROPN 4 flat\n"
     "Berg PROPN 5 flat\nof ADP 8 case\nNorway PROPN 4 nmod\n^. PUNCT 3 punct\n\nHe PRON 2 nsubj\n"
     "left VERB 0 root\n^. PUNCT 2 punct\n",
     {{"He", "NORGOV=Thomas Berg"}}},
    {"the army, again",
     {2006, 5, 10},
     "The DET 3 det\nTurkish ADJ 3 amod\narmy NOUN 4 nsubj\nshelled VERB 0 root\n"
     "villages NOUN 4 obj+\n^. PUNCT 4 punct\n\nThe DET 2 det\narmy NOUN 3 nsubj\ndenied VERB 0 root\n"
     "it PRON 3 obj\n^. PUNCT 3 punct\n",
     {{"army#1", "TURMIL"}, {"army#2", "TURMIL"}, {"it", "-"}}},
    {"a last name and a definite group",
     {2006, 5, 10},
     "President PROPN 2 nmod:desc\nJacques PROPN 4 nsubj\nChirac PROPN 2 flat\npraised VERB 0 root\n"
     "the DET 7 det\nRed ADJ 7 amod\nCrescent PROPN 4 obj\n^. PUNCT 4 punct\n\nChirac PROPN 2 nsubj\n"
     "said VERB 0 root\nthe DET 4 det\ngroup NOUN 5 nsubj\nsaved VERB 2 ccomp\nlives NOUN 5 obj+\n"
     "^. PUNCT 2 punct\n",
     {{"Jacques", "FRAGOV=Jacques Chirac"}, {"Chirac#2", "FRAGOV=Jacques Chirac"}, {"group", "NGOHLHRCR"}}},
    {"police by their city, a journalist by apposition",
     {2006, 5, 10},
     "Police NOUN 4 nsubj+\nin ADP 3 case\nAnkara PROPN 1 nmod\narrested VERB 0 root\n"
     "Orhan PROPN 4 obj\nDemir PROPN 5 flat\n^, PUNCT 10 punct\na DET 10 det\nSyrian ADJ 10 amod\n"
     "journalist NOUN 5 appos\n^. PUNCT 4 punct\n",
     {{"Police", "TURCOP"}, {"Ankara", "-"}, {"Orhan", "SYRMED=Orhan Demir"}}},
    {"faith with a place, a first name known before",
     {2006, 5, 10},
     "Saddam PROPN 3 nsubj\nHussein PROPN 1 flat\nfled VERB 0 root\n^. PUNCT 3 punct\n\n"
     "Sunni ADJ 2 amod\nmilitias NOUN 5 nsubj+\nin ADP 4 case\nSyria PROPN 2 nmod\n"
     "attacked VERB 0 root\nSaddam PROPN 11 nmod:poss\n^'s PART 6 case\nKurdish ADJ 10 compound\n"
     "^- PUNCT 8 punct\n^led VERB 11 amod\ngovernment NOUN 5 obj\n^. PUNCT 5 punct\n",
     {{"Saddam#1", "IRQELI"}, {"militias", "SYRUAF"}, {"Saddam#2", "IRQELI"}, {"government", "IRQGOV"}}},
    {"an agency of the state",
     {2006, 5, 10},
     "Turkey PROPN 5 nmod:poss\n^'s PART 1 case\nAnadolu PROPN 5 compound\nnews NOUN 5 compound\n"
     "agency NOUN 6 nsubj\nsaid VERB 0 root\nDamascus PROPN 9 nsubj\nwas AUX 9 cop\n"
     "wrong ADJ 6 ccomp\n^. PUNCT 6 punct\n",
     {{"agency", "TURMED"}, {"Damascus", "SYRGOV"}}},
    {"the speaker in quotation marks",
     {2006, 5, 10},
     "\" PUNCT 3 punct\n^I PRON 3 nsubj\ntrust VERB 7 ccomp\nTurkey PROPN 3 iobj\n^, PUNCT 3 punct\n"
     "^\" PUNCT 3 punct\nsaid VERB 0 root\nSyrian ADJ 9 amod\njournalist NOUN 10 nmod:desc\n"
     "Orhan PROPN 7 nsubj\nDemir PROPN 10 flat\n^. PUNCT 7 punct\n",
     {{"I", "SYRMED=Orhan Demir"}, {"Turkey", "TUR"}, {"Orhan", "SYRMED=Orhan Demir"}}},
    {"institutions by kind",
     {2006, 5, 10},
     "The DET 3 det\nNorwegian ADJ 3 amod\nSenate PROPN 4 nsubj\npraised VERB 0 root\nthe DET 6 det\n"
     "Pentagon PROPN 4 obj\n^. PUNCT 4 punct\n",
     {{"Senate", "NORLEG"}, {"Pentagon", "USAMIL"}}},
    {"a short name with its article dropped",
     {2006, 5, 30},
     "Prime ADJ 2 amod\nMinister PROPN 3 nmod:desc\nMaliki PROPN 6 nsubj\nof ADP 5 case\n"
     "Iraq PROPN 3 nmod\nwarned VERB 0 root\nthat SCONJ 10 mark\nhe PRON 10 nsubj\nwould AUX 10 aux\n"
     "act VERB 6 ccomp\n^. PUNCT 6 punct\n",
     {{"Maliki", "IRQGOV=Nouri al-Maliki"}, {"he", "IRQGOV=Nouri al-Maliki"}}},
    {"each other",
     {2006, 5, 10},
     "Norwegian ADJ 2 amod\nleaders NOUN 6 nsubj+\nand CCONJ 5 cc\nRussian ADJ 5 amod\n"
     "officials NOUN 2 conj+\ntalked VERB 0 root+\nto ADP 8 case\neach DET 6 obl\nother ADJ 8 fixed\n"
     "^. PUNCT 6 punct\n",
     {{"leaders", "NORGOV"}, {"officials", "RUSGOV"}, {"each", "NORGOV RUSGOV"}}},
    {"a group and a relative clause",
     {2006, 5, 10},
     "Free ADJ 2 amod\nDawn PROPN 3 nsubj\nattacked VERB 0 root\nTurkish ADJ 5 amod\n"
     "police NOUN 3 obj+\n^, PUNCT 8 punct\nwho PRON 8 nsubj\nfled VERB 5 acl:relcl\n"
     "^. PUNCT 3 punct\n",
     {{"Dawn", "SYRREB"}, {"police", "TURCOP"}, {"who", "TURCOP"}}},
    {"a dateline acts on nobody",
     {2006, 5, 30},
     "DAMASCUS PROPN 11 dep\n( PUNCT 3 punct\n^Anadolu PROPN 1 list\n^) PUNCT 3 punct\n"
     "-- PUNCT 1 punct\nThe DET 8 det\nprime ADJ 8 amod\nminister NOUN 11 nsubj\nof ADP 10 case\n"
     "Iraq PROPN 8 nmod\nmet VERB 0 root\nGul PROPN 11 obj\n^. PUNCT 11 punct\n",
     {{"DAMASCUS", "-"},
      {"Anadolu", "TURMED"},
      {"minister", "IRQGOV=Nouri al-Maliki"},
      {"Gul", "TURGOV=Abdullah Gül"}}},
    {"the militants after their group's name",
     {2006, 5, 10},
     "Free ADJ 2 amod\nDawn PROPN 3 nsubj\nfired VERB 0 root\nrockets NOUN 3 obj+\nat ADP 6 case\n"
     "Turkey PROPN 4 nmod\n^. PUNCT 3 punct\n\nThe DET 2 det\nmilitants NOUN 3 nsubj+\n"
     "said VERB 0 root+\nthe DET 5 det\ngroup NOUN 8 nsubj\nwould AUX 8 aux\nnot PART 8 advmod\n"
     "stop VERB 3 ccomp\n^. PUNCT 3 punct\n",
     {{"Dawn", "SYRREB"}, {"Turkey", "TUR"}, {"militants", "SYRREB=Free Dawn"}, {"group", "SYRREB=Free Dawn"}}},
    {"a title written short",
     {2006, 5, 10},
     "Gen. PROPN 2 nmod:desc\nPaul PROPN 4 nsubj\nWhitfield PROPN 2 flat\npraised VERB 0 root\n"
     "the DET 7 det\nAmerican ADJ 7 amod\nsoldiers NOUN 4 obj+\n^. PUNCT 4 punct\n\nThe DET 2 det\n"
     "general NOUN 3 nsubj\nleft VERB 0 root\nfor ADP 5 case\nOslo PROPN 3 obl\n^. PUNCT 3 punct\n",
     {{"Paul", "USAMIL=Paul Whitfield"},
      {"soldiers", "USAMIL"},
      {"general", "USAMIL=Paul Whitfield"},
      {"Oslo", "NORGOV"}}},
    {"the company after its name",
     {2006, 5, 10},
     "Orbitel PROPN 2 nsubj\nsold VERB 0 root\nradios NOUN 2 obj+\nto ADP 5 case\nSyria PROPN 2 obl\n"
     "^. PUNCT 2 punct\n\nThe DET 2 det\ncompany NOUN 3 nsubj\ndeclined VERB 0 root\nto PART 5 mark\n"
     "comment VERB 3 xcomp\n^. PUNCT 3 punct\n",
     {{"Orbitel", "USAMNC"}, {"Syria", "SYR"}, {"company", "USAMNC=Orbitel"}}},
    {"two leaders named one by one",
     {2006, 5, 10},
     "Iraqi ADJ 4 amod\nForeign ADJ 3 amod\nMinister PROPN 4 compound\nHassan PROPN 6 nsubj\n"
     "Demir PROPN 4 flat\nmet VERB 0 root\nNorwegian ADJ 8 amod\nPresident PROPN 9 nmod:desc\n"
     "Marta PROPN 6 obj\nLind PROPN 9 flat\n^. PUNCT 6 punct\n\nLind PROPN 2 nsubj\n"
     "thanked VERB 0 root\nthe DET 5 det\nIraqi ADJ 5 amod\nminister NOUN 2 obj\n^. PUNCT 2 punct\n\n"
     "The DET 3 det\ntwo NUM 3 nummod\nleaders NOUN 4 nsubj+\nagreed VERB 0 root+\nto PART 6 mark\n"
     "meet VERB 4 xcomp\nagain ADV 6 advmod\n^. PUNCT 4 punct\n",
     {{"Hassan", "IRQGOV=Hassan Demir"},
      {"Marta", "NORGOV=Marta Lind"},
      {"Lind#2", "NORGOV=Marta Lind"},
      {"minister", "IRQGOV=Hassan Demir"},
      {"leaders", "IRQGOV NORGOV"}}},
    {"the other party's group",
     {2006, 5, 10},
     "Turkish ADJ 2 amod\ntroops NOUN 3 nsubj+\nshelled VERB 0 root+\nFree ADJ 5 amod\n"
     "Dawn PROPN 3 obj\nnear ADP 9 case\nthe DET 9 det\nSyrian ADJ 9 amod\nborder NOUN 3 obl\n"
     "^. PUNCT 3 punct\n\nThe DET 2 det\narmy NOUN 3 nsubj\nbombed VERB 0 root\nthe DET 5 det\n"
     "group NOUN 7 nmod:poss\n^'s PART 5 case\ncamps NOUN 3 obj+\n^. PUNCT 3 punct\n",
     {{"troops", "TURMIL"}, {"Syrian", "SYR"}, {"group", "SYRREB=Free Dawn"}}},
};

static uint8_t value_of(const char *name, uint32_t n, const char *(*name_of)(uint32_t)) {
    for (uint32_t i = 0; i < n; i++) {
        if (strcmp(name_of(i), name) == 0) {
            return (uint8_t)i;
        }
    }
    fail_msg("no such tag: %s", name);
    return 0;
}

static const char *upos_name(uint32_t i) {
    return dgm_upos_name((dgm_upos)i);
}

static const char *relation_name(uint32_t i) {
    return dgm_relation_name((dgm_relation)i);
}

static void finish_sentence(dgm_analysis *a, uint32_t from) {
    dgm_sentence *s = &a->sentences[a->sentence_n++];
    *s = (dgm_sentence){.token = from, .token_n = a->token_n - from};
    if (s->token_n) {
        s->span = (dgm_span){a->tokens[from].span.start, a->tokens[a->token_n - 1].span.end};
    }
}

// Read the trees of a case into an analysis whose text is the words, spaced as written.
static void build(dgm_arena *arena, const char *trees, dgm_document *document, dgm_analysis *a) {
    size_t size = strlen(trees) + 2;
    char *text = dgm_arena_get(arena, size), *line = dgm_arena_string(arena, trees);
    *a = (dgm_analysis){.document = document};
    a->tokens = dgm_arena_array(arena, dgm_token, size);
    a->sentences = dgm_arena_array(arena, dgm_sentence, size);
    uint32_t from = 0, at = 0;
    while (*line) {
        char *end = strchr(line, '\n'), form[64], upos[16], relation[24];
        unsigned head = 0;
        if (end) {
            *end = 0;
        }
        if (!*line) {
            finish_sentence(a, from);
            from = a->token_n;
        } else {
            assert_int_equal(sscanf(line, "%63s %15s %u %23s", form, upos, &head, relation), 4);
            const char *word = form[0] == '^' ? form + 1 : form;
            bool plural = relation[strlen(relation) - 1] == '+';
            relation[strlen(relation) - (plural ? 1 : 0)] = 0;
            if (a->token_n) {
                a->tokens[a->token_n - 1].space_after = word == form;
                if (word == form) {
                    text[at++] = ' ';
                }
            }
            dgm_token *t = &a->tokens[a->token_n++];
            *t = (dgm_token){.span = {at, at + (uint32_t)strlen(word)},
                             .form = dgm_arena_string(arena, word),
                             .feats = "_",
                             .head = head,
                             .upos = value_of(upos, DGM_UPOS_N, upos_name),
                             .relation = value_of(relation, DGM_REL_N, relation_name),
                             .space_after = true,
                             .features = plural ? DGM_FEATURE_PLURAL : 0};
            // The verbs of the sentences, as a lemmatiser would have them.
            static const char *const LEMMAS[][2] = {{"met", "meet"},     {"said", "say"},  {"told", "tell"},
                                                    {"agreed", "agree"}, {"held", "hold"}, {"countries", "country"}};
            t->lemma = t->form;
            for (size_t i = 0; i < sizeof LEMMAS / sizeof *LEMMAS; i++) {
                t->lemma = strcmp(t->form, LEMMAS[i][0]) == 0 ? LEMMAS[i][1] : t->lemma;
            }
            memcpy(text + at, word, strlen(word));
            at += (uint32_t)strlen(word);
        }
        line = end ? end + 1 : line + strlen(line);
    }
    finish_sentence(a, from);
    document->id = "test";
    document->text = text;
    document->text_size = at;
}

static int compare(const void *x, const void *y) {
    const char *const *a = x, *const *b = y;
    return strcmp(*a, *b);
}

static void describe(const dgm_analysis *a, uint32_t token, bool named, char *out, size_t size) {
    if (a->entity_at[token] < 0) {
        snprintf(out, size, "-");
        return;
    }
    const dgm_entity *e = &a->entities[a->entity_at[token]];
    if (!e->actor_n) {
        snprintf(out, size, "?");
        return;
    }
    const char *codes[16];
    uint32_t n = 0;
    for (uint32_t i = 0; i < e->actor_n && n < 16; i++) {
        codes[n++] = e->actors[i]->code;
    }
    qsort(codes, n, sizeof *codes, compare);
    size_t used = 0;
    for (uint32_t i = 0; i < n; i++) {
        used += (size_t)snprintf(out + used, size - used, "%s%s", i ? " " : "", codes[i]);
    }
    if (named) {
        snprintf(out + used, size - used, "=%s", e->actors[0]->name);
    }
}

static uint32_t find(const dgm_analysis *a, const char *word) {
    char form[64];
    snprintf(form, sizeof form, "%s", word);
    char *number = strchr(form, '#');
    int nth = number ? atoi(number + 1) : 1;
    if (number) {
        *number = 0;
    }
    for (uint32_t i = 0; i < a->token_n; i++) {
        if (strcmp(a->tokens[i].form, form) == 0 && --nth == 0) {
            return i;
        }
    }
    fail_msg("no such word: %s", word);
    return 0;
}

static void check_entities(const dgm_analysis *a) {
    for (uint32_t i = 0; i < a->entity_n; i++) {
        const dgm_entity *e = &a->entities[i];
        assert_true(e->head < a->token_n && e->sentence < a->sentence_n);
        assert_int_equal(a->entity_at[e->head], i);
        assert_true(i == 0 || e->head > a->entities[i - 1].head);
        assert_true(e->span.start < e->span.end && e->span.end <= a->document->text_size);
        assert_true(e->confidence >= 0 && e->confidence <= 1);
        assert_non_null(e->ground);
        assert_true(e->chain <= i);
        for (uint32_t k = 0; k < e->actor_n; k++) {
            assert_non_null(e->actors[k]->code);
            assert_true(e->actors[k]->code[0] != 0);
            assert_true(e->actors[k]->id[0] != 0);
        }
    }
}

static int open_lexicon(void **state) {
    dgm_err err = {.code = DGM_OK};
    dgm_actors *actors = NULL;
    dgm_code code = dgm_actors_open(&actors, DGM_TEST_DATA "/tests/mention/lexicon", &err);
    if (code) {
        fprintf(stderr, "%s:%u: %s\n", err.where, err.line, err.message);
    }
    *state = actors;
    return code;
}

static int close_lexicon(void **state) {
    dgm_actors_close(*state);
    return 0;
}

static void test_sentences(void **state) {
    dgm_arena *arena = dgm_arena_open(0);
    int wrong = 0;
    for (size_t i = 0; i < sizeof CASES / sizeof *CASES; i++) {
        dgm_document document = {.published = CASES[i].date};
        dgm_analysis a;
        build(arena, CASES[i].trees, &document, &a);
        assert_int_equal(dgm_mention_run(*state, arena, &a, NULL), DGM_OK);
        check_entities(&a);
        for (size_t k = 0; k < EXPECTED_MOST && CASES[i].expected[k].word; k++) {
            const expected *e = &CASES[i].expected[k];
            char got[256];
            describe(&a, find(&a, e->word), strchr(e->actors, '=') != NULL, got, sizeof got);
            if (strcmp(got, e->actors) != 0) {
                print_message("%s: '%s' is %s, should be %s\n", CASES[i].what, e->word, got, e->actors);
                wrong++;
            }
        }
        dgm_arena_reset(arena);
    }
    dgm_arena_close(arena);
    assert_int_equal(wrong, 0);
}

static void test_chains(void **state) {
    dgm_arena *arena = dgm_arena_open(0);
    dgm_document document = {.published = {2006, 5, 10}};
    dgm_analysis a;
    build(arena,
          "Turkey PROPN 2 nsubj\ntrusts VERB 0 root\nParis PROPN 2 obj\n^. PUNCT 2 punct\n\n"
          "Ankara PROPN 2 nsubj\npraised VERB 0 root\nFrance PROPN 2 obj\n^. PUNCT 2 punct\n",
          &document, &a);
    assert_int_equal(dgm_mention_run(*state, arena, &a, NULL), DGM_OK);
    assert_int_equal(a.entity_n, 4);
    assert_int_equal(a.entities[0].chain, a.entities[2].chain); // a state and its capital are one party
    assert_int_equal(a.entities[1].chain, a.entities[3].chain);
    assert_int_not_equal(a.entities[0].chain, a.entities[1].chain);
    assert_string_equal(a.entities[0].actors[0]->source, "actors/countries.tsv:11");
    dgm_arena_close(arena);
}

static uint32_t next_random(uint32_t *seed) {
    *seed = *seed * 1664525u + 1013904223u;
    return *seed >> 8;
}

// Trees that no parser makes: cycles, heads out of range, any relation anywhere.
static void test_broken_trees(void **state) {
    static const char *const WORDS[] = {"Turkey",
                                        "Turkish",
                                        "officials",
                                        "the",
                                        "The",
                                        "two",
                                        "envoys",
                                        "both",
                                        "countries",
                                        "-",
                                        ",",
                                        "'s",
                                        "Jacques",
                                        "Chirac",
                                        "Paris",
                                        "his",
                                        "they",
                                        "it",
                                        "which",
                                        "who",
                                        "each",
                                        "other",
                                        "of",
                                        "in",
                                        "and",
                                        "counterpart",
                                        "president",
                                        "former",
                                        "led",
                                        "said",
                                        "I",
                                        "\"",
                                        "U.S.",
                                        "Sunni",
                                        "group",
                                        "Zhou",
                                        "Enqi",
                                        ("\xC3\x87"
                                         "elik"),
                                        "\xFF\xFE",
                                        "",
                                        "May",
                                        "2007",
                                        "(",
                                        ":",
                                        "Senate"};
    dgm_arena *arena = dgm_arena_open(0);
    uint32_t seed = 20070725;
    for (int round = 0; round < 400; round++) {
        dgm_token tokens[160];
        dgm_sentence parts[4];
        char text[4096];
        uint32_t n = 0, at = 0;
        memset(text, ' ', sizeof text);
        for (uint32_t s = 0; s < 4; s++) {
            uint32_t count = next_random(&seed) % 40;
            parts[s] = (dgm_sentence){.token = n, .token_n = count, .block = s / 2};
            for (uint32_t i = 0; i < count; i++, n++) {
                const char *form = WORDS[next_random(&seed) % (sizeof WORDS / sizeof *WORDS)];
                uint32_t size = (uint32_t)strlen(form);
                memcpy(text + at, form, size);
                tokens[n] = (dgm_token){.span = {at, at + size + 1},
                                        .form = form,
                                        .lemma = i % 3 ? form : NULL,
                                        .feats = "_",
                                        .head = next_random(&seed) % (count + 3),
                                        .upos = (uint8_t)(next_random(&seed) % DGM_UPOS_N),
                                        .relation = (uint8_t)(next_random(&seed) % DGM_REL_N),
                                        .space_after = next_random(&seed) % 4 != 0};
                at += size + 1;
            }
        }
        dgm_document document = {.id = "broken", .text = text, .text_size = at, .published = {2006, 5, 10}};
        dgm_analysis a = {.document = &document, .sentences = parts, .sentence_n = 4, .tokens = tokens, .token_n = n};
        assert_int_equal(dgm_mention_run(*state, arena, &a, NULL), DGM_OK);
        check_entities(&a);
        dgm_arena_reset(arena);
    }
    dgm_arena_close(arena);
}

static void test_empty(void **state) {
    dgm_arena *arena = dgm_arena_open(0);
    dgm_document document = {.id = "empty", .text = ""};
    dgm_analysis a = {.document = &document};
    assert_int_equal(dgm_mention_run(*state, arena, &a, NULL), DGM_OK);
    assert_int_equal(a.entity_n, 0);
    dgm_arena_close(arena);
    // Too little memory is an error, not a crash.
    arena = dgm_arena_open(2048);
    dgm_token token = {.form = "Turkey", .feats = "_"};
    dgm_sentence sentence = {.token_n = 1};
    a = (dgm_analysis){.document = &document, .sentences = &sentence, .sentence_n = 1, .tokens = &token, .token_n = 1};
    dgm_err err = {.code = DGM_OK};
    assert_int_equal(dgm_mention_run(*state, arena, &a, &err), DGM_E_LIMIT);
    dgm_arena_close(arena);
}

static void fold_all(const char *text, char *out, size_t size) {
    const char *p = text, *end = text + strlen(text);
    dgm_folded f;
    size_t used = 0;
    out[0] = 0;
    while (dgm_fold_next(&p, end, &f) && used + f.size + 2 < size) {
        used += (size_t)snprintf(out + used, size - used, "%s%.*s", used ? " " : "", (int)f.size, f.text);
    }
}

static void test_fold(void **state) {
    (void)state;
    static const char *const PAIRS[][2] = {{"U.S.", "us"},
                                           {"Kazemi-Qomi", "kazemi qomi"},
                                           {"Shi'ite", "shiite"},
                                           {"el-Sisi", "al sisi"},
                                           {"Élysée", "elysee"},
                                           {"Mevlüt Çavuşoğlu", "mevlut cavusoglu"},
                                           {"Łódź", "lodz"},
                                           {"Nguyễn", "nguyen"},
                                           {"Iran's", "iran"},
                                           {"Iran’s", "iran"},
                                           {"Straße", "strasse"},
                                           {"teachers' union", "teachers union"},
                                           {"Bosnia & Herzegovina", "bosnia and herzegovina"},
                                           {"Тегеран", "тегеран"},
                                           {"\xFF\xFE", ""},
                                           {"", ""}};
    for (size_t i = 0; i < sizeof PAIRS / sizeof *PAIRS; i++) {
        char got[128];
        fold_all(PAIRS[i][0], got, sizeof got);
        assert_string_equal(got, PAIRS[i][1]);
    }
    const char *us = "us", *caps = "U.S.";
    dgm_folded f;
    assert_true(dgm_fold_next(&us, us + 2, &f));
    assert_int_equal(f.shape, 0);
    assert_true(dgm_fold_next(&caps, caps + 4, &f));
    assert_int_equal(f.shape, DGM_SHAPE_CAPITAL | DGM_SHAPE_UPPER | DGM_SHAPE_DOTTED);
}

// A user's own rows are read after ours, into the same look-up.
static void test_overlay(void **state) {
    (void)state;
    dgm_actors *actors = NULL;
    const char *folder = DGM_TEST_DATA "/tests/mention/lexicon";
    assert_int_equal(dgm_actors_open(&actors, folder, NULL), DGM_OK);
    const char *people = DGM_TEST_DATA "/tests/mention/lexicon/overlay/people.tsv";
    assert_int_equal(dgm_actors_overlay(actors, people, NULL), DGM_OK);
    assert_int_equal(dgm_actors_overlay(actors, DGM_TEST_DATA "/tests/mention/lexicon/overlay/roles.tsv", NULL),
                     DGM_OK);
    dgm_arena *arena = dgm_arena_open(0);
    dgm_document document = {.published = {2006, 5, 10}};
    dgm_analysis a;
    build(arena,
          "Ada PROPN 3 nsubj\nNewcomer PROPN 1 flat\nthanked VERB 0 root\nTurkish ADJ 5 amod\nbakers NOUN 3 obj\n"
          "^. PUNCT 3 punct\n",
          &document, &a);
    assert_int_equal(dgm_mention_run(actors, arena, &a, NULL), DGM_OK);
    check_entities(&a);
    char got[128];
    describe(&a, find(&a, "Ada"), true, got, sizeof got);
    assert_string_equal(got, "NORGOV=Ada Newcomer");
    const char *source = a.entities[a.entity_at[0]].actors[0]->source;
    assert_true(strncmp(source, people, strlen(people)) == 0 && strcmp(source + strlen(people), ":2") == 0);
    describe(&a, find(&a, "bakers"), false, got, sizeof got);
    assert_string_equal(got, "TURBUS");
    dgm_arena_close(arena);
    dgm_actors_close(actors);
    // A table that is none says where.
    dgm_err err = {.code = DGM_OK};
    assert_int_equal(dgm_actors_open(&actors, folder, NULL), DGM_OK);
    assert_int_equal(dgm_actors_overlay(actors, DGM_TEST_DATA "/tests/mention/mention_test.c", &err), DGM_E_FORMAT);
    assert_int_equal(err.code, DGM_E_FORMAT);
    dgm_actors_close(actors);
}

static void test_missing_lexicon(void **state) {
    (void)state;
    dgm_actors *actors = NULL;
    dgm_err err = {.code = DGM_OK};
    assert_int_equal(dgm_actors_open(&actors, DGM_TEST_DATA "/tests/mention/nowhere", &err), DGM_E_IO);
    assert_null(actors);
    assert_int_equal(err.code, DGM_E_IO);
    dgm_actors_close(NULL);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_fold),        cmocka_unit_test(test_overlay), cmocka_unit_test(test_missing_lexicon),
        cmocka_unit_test(test_empty),       cmocka_unit_test(test_chains),  cmocka_unit_test(test_sentences),
        cmocka_unit_test(test_broken_trees)};
    return cmocka_run_group_tests(tests, open_lexicon, close_lexicon);
}
