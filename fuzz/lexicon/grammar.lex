# The least that the reader asks for: the fuzzer opens it for every input.
[words prepositions] to with on against in of by for from between
[words agent_prepositions] by
