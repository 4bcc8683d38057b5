#include "text/words.h"

#include <string.h>

enum { LONGEST = 16 }; // no key is longer

static const dgm_word_entry ABBREVIATIONS[] = {
    {"adm", DGM_ABBREVIATION_TITLE, true},    {"al", DGM_ABBREVIATION_END, false},
    {"ala", DGM_ABBREVIATION_GUARDED, true},  {"ald", DGM_ABBREVIATION_TITLE, true},
    {"alta", DGM_ABBREVIATION_END, true},     {"amb", DGM_ABBREVIATION_TITLE, true},
    {"app", DGM_ABBREVIATION_NUMBER, false},  {"approx", DGM_ABBREVIATION_MIDDLE, false},
    {"apr", DGM_ABBREVIATION_END, true},      {"archbp", DGM_ABBREVIATION_TITLE, true},
    {"ariz", DGM_ABBREVIATION_END, true},     {"ark", DGM_ABBREVIATION_GUARDED, true},
    {"art", DGM_ABBREVIATION_NUMBER, false},  {"arts", DGM_ABBREVIATION_NUMBER, false},
    {"assn", DGM_ABBREVIATION_END, true},     {"attn", DGM_ABBREVIATION_MIDDLE, false},
    {"atty", DGM_ABBREVIATION_TITLE, true},   {"aug", DGM_ABBREVIATION_END, true},
    {"ave", DGM_ABBREVIATION_END, true},      {"avg", DGM_ABBREVIATION_MIDDLE, false},
    {"bldg", DGM_ABBREVIATION_END, true},     {"blvd", DGM_ABBREVIATION_END, true},
    {"bp", DGM_ABBREVIATION_TITLE, true},     {"brig", DGM_ABBREVIATION_TITLE, true},
    {"bros", DGM_ABBREVIATION_END, true},     {"ca", DGM_ABBREVIATION_MIDDLE, false},
    {"cal", DGM_ABBREVIATION_GUARDED, true},  {"calif", DGM_ABBREVIATION_END, true},
    {"capt", DGM_ABBREVIATION_TITLE, true},   {"cdr", DGM_ABBREVIATION_TITLE, true},
    {"cf", DGM_ABBREVIATION_MIDDLE, false},   {"ch", DGM_ABBREVIATION_NUMBER, false},
    {"chap", DGM_ABBREVIATION_NUMBER, false}, {"cmdr", DGM_ABBREVIATION_TITLE, true},
    {"cmte", DGM_ABBREVIATION_END, true},     {"co", DGM_ABBREVIATION_END, true},
    {"col", DGM_ABBREVIATION_TITLE, true},    {"colo", DGM_ABBREVIATION_END, true},
    {"conn", DGM_ABBREVIATION_GUARDED, true}, {"corp", DGM_ABBREVIATION_END, true},
    {"cpl", DGM_ABBREVIATION_TITLE, true},    {"dec", DGM_ABBREVIATION_END, true},
    {"del", DGM_ABBREVIATION_GUARDED, true},  {"dep", DGM_ABBREVIATION_TITLE, true},
    {"dept", DGM_ABBREVIATION_END, true},     {"det", DGM_ABBREVIATION_TITLE, true},
    {"dist", DGM_ABBREVIATION_END, true},     {"div", DGM_ABBREVIATION_END, true},
    {"dr", DGM_ABBREVIATION_TITLE, true},     {"drs", DGM_ABBREVIATION_TITLE, true},
    {"eg", DGM_ABBREVIATION_MIDDLE, false},   {"ens", DGM_ABBREVIATION_TITLE, true},
    {"esp", DGM_ABBREVIATION_MIDDLE, false},  {"esq", DGM_ABBREVIATION_END, true},
    {"etc", DGM_ABBREVIATION_END, false},     {"ext", DGM_ABBREVIATION_MIDDLE, false},
    {"fax", DGM_ABBREVIATION_MIDDLE, false},  {"feb", DGM_ABBREVIATION_END, true},
    {"fig", DGM_ABBREVIATION_NUMBER, false},  {"figs", DGM_ABBREVIATION_NUMBER, false},
    {"fla", DGM_ABBREVIATION_END, true},      {"fr", DGM_ABBREVIATION_TITLE, true},
    {"fri", DGM_ABBREVIATION_GUARDED, true},  {"ft", DGM_ABBREVIATION_TITLE, true},
    {"ga", DGM_ABBREVIATION_GUARDED, true},   {"gen", DGM_ABBREVIATION_TITLE, true},
    {"gov", DGM_ABBREVIATION_TITLE, true},    {"govt", DGM_ABBREVIATION_END, true},
    {"hon", DGM_ABBREVIATION_TITLE, true},    {"hrs", DGM_ABBREVIATION_END, false},
    {"hwy", DGM_ABBREVIATION_END, true},      {"id", DGM_ABBREVIATION_GUARDED, true},
    {"ie", DGM_ABBREVIATION_MIDDLE, false},   {"ill", DGM_ABBREVIATION_GUARDED, true},
    {"inc", DGM_ABBREVIATION_END, true},      {"incl", DGM_ABBREVIATION_MIDDLE, false},
    {"ind", DGM_ABBREVIATION_GUARDED, true},  {"insp", DGM_ABBREVIATION_TITLE, true},
    {"intl", DGM_ABBREVIATION_END, true},     {"jan", DGM_ABBREVIATION_END, true},
    {"jr", DGM_ABBREVIATION_END, true},       {"jul", DGM_ABBREVIATION_END, true},
    {"jun", DGM_ABBREVIATION_END, true},      {"kan", DGM_ABBREVIATION_END, true},
    {"ky", DGM_ABBREVIATION_GUARDED, true},   {"la", DGM_ABBREVIATION_GUARDED, true},
    {"lb", DGM_ABBREVIATION_END, false},      {"lbs", DGM_ABBREVIATION_END, false},
    {"lieut", DGM_ABBREVIATION_TITLE, true},  {"lt", DGM_ABBREVIATION_TITLE, true},
    {"ltd", DGM_ABBREVIATION_END, true},      {"maj", DGM_ABBREVIATION_TITLE, true},
    {"mar", DGM_ABBREVIATION_GUARDED, true},  {"mass", DGM_ABBREVIATION_GUARDED, true},
    {"md", DGM_ABBREVIATION_GUARDED, true},   {"me", DGM_ABBREVIATION_GUARDED, true},
    {"messrs", DGM_ABBREVIATION_TITLE, true}, {"mfg", DGM_ABBREVIATION_END, true},
    {"mgmt", DGM_ABBREVIATION_END, true},     {"mich", DGM_ABBREVIATION_GUARDED, true},
    {"minn", DGM_ABBREVIATION_GUARDED, true}, {"mins", DGM_ABBREVIATION_END, false},
    {"miss", DGM_ABBREVIATION_GUARDED, true}, {"mlle", DGM_ABBREVIATION_TITLE, true},
    {"mme", DGM_ABBREVIATION_TITLE, true},    {"mo", DGM_ABBREVIATION_GUARDED, true},
    {"mon", DGM_ABBREVIATION_GUARDED, true},  {"mont", DGM_ABBREVIATION_END, true},
    {"mr", DGM_ABBREVIATION_TITLE, true},     {"mrs", DGM_ABBREVIATION_TITLE, true},
    {"ms", DGM_ABBREVIATION_TITLE, true},     {"msgr", DGM_ABBREVIATION_TITLE, true},
    {"mt", DGM_ABBREVIATION_TITLE, true},     {"mtg", DGM_ABBREVIATION_END, true},
    {"natl", DGM_ABBREVIATION_END, true},     {"neb", DGM_ABBREVIATION_END, true},
    {"nev", DGM_ABBREVIATION_END, true},      {"no", DGM_ABBREVIATION_NUMBER, false},
    {"nos", DGM_ABBREVIATION_NUMBER, false},  {"nov", DGM_ABBREVIATION_END, true},
    {"oct", DGM_ABBREVIATION_END, true},      {"okla", DGM_ABBREVIATION_END, true},
    {"ont", DGM_ABBREVIATION_END, true},      {"ore", DGM_ABBREVIATION_GUARDED, true},
    {"oz", DGM_ABBREVIATION_END, false},      {"p", DGM_ABBREVIATION_NUMBER, false},
    {"pa", DGM_ABBREVIATION_GUARDED, true},   {"par", DGM_ABBREVIATION_NUMBER, false},
    {"para", DGM_ABBREVIATION_NUMBER, false}, {"paras", DGM_ABBREVIATION_NUMBER, false},
    {"penn", DGM_ABBREVIATION_GUARDED, true}, {"pfc", DGM_ABBREVIATION_TITLE, true},
    {"phd", DGM_ABBREVIATION_END, true},      {"plc", DGM_ABBREVIATION_END, true},
    {"pp", DGM_ABBREVIATION_NUMBER, false},   {"pres", DGM_ABBREVIATION_TITLE, true},
    {"prof", DGM_ABBREVIATION_TITLE, true},   {"pte", DGM_ABBREVIATION_TITLE, true},
    {"pvt", DGM_ABBREVIATION_TITLE, true},    {"que", DGM_ABBREVIATION_END, true},
    {"rd", DGM_ABBREVIATION_END, true},       {"regt", DGM_ABBREVIATION_END, true},
    {"rep", DGM_ABBREVIATION_TITLE, true},    {"reps", DGM_ABBREVIATION_TITLE, true},
    {"resp", DGM_ABBREVIATION_MIDDLE, false}, {"rev", DGM_ABBREVIATION_TITLE, true},
    {"sask", DGM_ABBREVIATION_END, true},     {"sat", DGM_ABBREVIATION_GUARDED, true},
    {"sec", DGM_ABBREVIATION_TITLE, true},    {"sect", DGM_ABBREVIATION_NUMBER, false},
    {"sen", DGM_ABBREVIATION_TITLE, true},    {"sens", DGM_ABBREVIATION_TITLE, true},
    {"sep", DGM_ABBREVIATION_END, true},      {"sept", DGM_ABBREVIATION_END, true},
    {"sgt", DGM_ABBREVIATION_TITLE, true},    {"sq", DGM_ABBREVIATION_END, true},
    {"sr", DGM_ABBREVIATION_END, true},       {"st", DGM_ABBREVIATION_TITLE, true},
    {"ste", DGM_ABBREVIATION_TITLE, true},    {"sun", DGM_ABBREVIATION_GUARDED, true},
    {"supt", DGM_ABBREVIATION_TITLE, true},   {"tel", DGM_ABBREVIATION_MIDDLE, false},
    {"tenn", DGM_ABBREVIATION_END, true},     {"tex", DGM_ABBREVIATION_GUARDED, true},
    {"thu", DGM_ABBREVIATION_END, true},      {"thur", DGM_ABBREVIATION_END, true},
    {"thurs", DGM_ABBREVIATION_END, true},    {"tue", DGM_ABBREVIATION_GUARDED, true},
    {"tues", DGM_ABBREVIATION_END, true},     {"univ", DGM_ABBREVIATION_END, true},
    {"va", DGM_ABBREVIATION_GUARDED, true},   {"ver", DGM_ABBREVIATION_NUMBER, false},
    {"viz", DGM_ABBREVIATION_MIDDLE, false},  {"vol", DGM_ABBREVIATION_NUMBER, false},
    {"vols", DGM_ABBREVIATION_NUMBER, false}, {"vs", DGM_ABBREVIATION_MIDDLE, false},
    {"vt", DGM_ABBREVIATION_GUARDED, true},   {"wash", DGM_ABBREVIATION_GUARDED, true},
    {"wed", DGM_ABBREVIATION_GUARDED, true},  {"wis", DGM_ABBREVIATION_GUARDED, true},
    {"wyo", DGM_ABBREVIATION_END, true},      {"yrs", DGM_ABBREVIATION_END, false},
};

static const dgm_word_entry CONTRACTIONS[] = {
    {"aint", 2, false},   {"arent", 3, false},  {"cannot", 3, false},  {"cant", 2, false},     {"couldnt", 5, false},
    {"didnt", 3, false},  {"doesnt", 4, false}, {"dont", 2, false},    {"gimme", 3, false},    {"gonna", 3, false},
    {"gotta", 3, false},  {"hadnt", 3, false},  {"hasnt", 3, false},   {"havent", 4, false},   {"im", 1, false},
    {"isnt", 2, false},   {"ive", 1, false},    {"lemme", 3, false},   {"shouldnt", 6, false}, {"thats", 4, false},
    {"theres", 5, false}, {"theyll", 4, false}, {"theyre", 4, false},  {"wanna", 3, false},    {"wasnt", 3, false},
    {"werent", 4, false}, {"wont", 2, false},   {"wouldnt", 5, false}, {"youll", 3, false},    {"youre", 3, false},
};

static const dgm_word_entry PREFIXES[] = {
    {"anti", 1, false},   {"co", 1, false},    {"counter", 1, false}, {"cross", 1, false}, {"e", 1, false},
    {"ex", 1, false},     {"extra", 1, false}, {"hyper", 1, false},   {"infra", 1, false}, {"inter", 1, false},
    {"intra", 1, false},  {"macro", 1, false}, {"mega", 1, false},    {"micro", 1, false}, {"mid", 1, false},
    {"mini", 1, false},   {"multi", 1, false}, {"neo", 1, false},     {"non", 1, false},   {"over", 1, false},
    {"post", 1, false},   {"pre", 1, false},   {"pro", 1, false},     {"proto", 1, false}, {"pseudo", 1, false},
    {"psycho", 1, false}, {"re", 1, false},    {"semi", 1, false},    {"socio", 1, false}, {"sub", 1, false},
    {"super", 1, false},  {"supra", 1, false}, {"trans", 1, false},   {"ultra", 1, false}, {"un", 1, false},
    {"under", 1, false},
};

static const dgm_word_entry SUFFIXES[] = {
    {"esque", 1, false},
    {"fold", 1, false},
    {"ish", 1, false},
    {"wise", 1, false},
};

static const dgm_word_entry UNITS[] = {
    {"am", 1, false},   {"b", 1, false},   {"bn", 1, false},   {"bps", 1, false}, {"cc", 1, false},  {"cm", 1, false},
    {"dpi", 1, false},  {"ft", 1, false},  {"g", 1, false},    {"gb", 1, false},  {"ghz", 1, false}, {"gw", 1, false},
    {"hr", 1, false},   {"hrs", 1, false}, {"hz", 1, false},   {"k", 1, false},   {"kg", 1, false},  {"khz", 1, false},
    {"km", 1, false},   {"kmh", 1, false}, {"kph", 1, false},  {"kv", 1, false},  {"kw", 1, false},  {"kwh", 1, false},
    {"l", 1, false},    {"lb", 1, false},  {"lbs", 1, false},  {"m", 1, false},   {"mb", 1, false},  {"mg", 1, false},
    {"mhz", 1, false},  {"min", 1, false}, {"mins", 1, false}, {"ml", 1, false},  {"mm", 1, false},  {"mn", 1, false},
    {"mph", 1, false},  {"mw", 1, false},  {"mwh", 1, false},  {"oz", 1, false},  {"pm", 1, false},  {"sec", 1, false},
    {"secs", 1, false}, {"sq", 1, false},  {"tb", 1, false},   {"tn", 1, false},  {"x", 1, false},   {"yr", 1, false},
    {"yrs", 1, false},
};

static const dgm_word_entry STARTERS[] = {
    {"a", 1, true},       {"about", 1, true},     {"according", 1, true}, {"after", 1, true},
    {"against", 1, true}, {"all", 1, true},       {"also", 1, true},      {"although", 1, true},
    {"among", 1, true},   {"an", 1, true},        {"and", 1, true},       {"another", 1, true},
    {"as", 1, true},      {"at", 1, true},        {"because", 1, true},   {"before", 1, true},
    {"between", 1, true}, {"both", 1, true},      {"but", 1, true},       {"by", 1, true},
    {"despite", 1, true}, {"during", 1, true},    {"each", 1, true},      {"earlier", 1, true},
    {"even", 1, true},    {"few", 1, true},       {"following", 1, true}, {"for", 1, true},
    {"from", 1, true},    {"he", 1, true},        {"her", 1, true},       {"here", 1, true},
    {"his", 1, true},     {"how", 1, true},       {"however", 1, true},   {"i", 1, true},
    {"if", 1, true},      {"in", 1, true},        {"indeed", 1, true},    {"instead", 1, true},
    {"it", 1, true},      {"its", 1, true},       {"last", 1, true},      {"later", 1, true},
    {"many", 1, true},    {"meanwhile", 1, true}, {"moreover", 1, true},  {"most", 1, true},
    {"my", 1, true},      {"no", 1, true},        {"nor", 1, true},       {"not", 1, true},
    {"now", 1, true},     {"officials", 1, true}, {"on", 1, true},        {"once", 1, true},
    {"one", 1, true},     {"only", 1, true},      {"or", 1, true},        {"other", 1, true},
    {"others", 1, true},  {"our", 1, true},       {"over", 1, true},      {"police", 1, true},
    {"several", 1, true}, {"she", 1, true},       {"since", 1, true},     {"so", 1, true},
    {"some", 1, true},    {"still", 1, true},     {"such", 1, true},      {"that", 1, true},
    {"the", 1, true},     {"their", 1, true},     {"then", 1, true},      {"there", 1, true},
    {"these", 1, true},   {"they", 1, true},      {"this", 1, true},      {"those", 1, true},
    {"though", 1, true},  {"three", 1, true},     {"to", 1, true},        {"two", 1, true},
    {"under", 1, true},   {"until", 1, true},     {"up", 1, true},        {"we", 1, true},
    {"what", 1, true},    {"when", 1, true},      {"where", 1, true},     {"whether", 1, true},
    {"which", 1, true},   {"while", 1, true},     {"who", 1, true},       {"why", 1, true},
    {"with", 1, true},    {"yet", 1, true},       {"you", 1, true},       {"your", 1, true},
};

static const dgm_word_entry DOMAINS[] = {
    {"asp", 1, false},  {"aspx", 1, false}, {"au", 1, false},   {"biz", 1, false},  {"ch", 1, false},
    {"cn", 1, false},   {"com", 1, false},  {"dk", 1, false},   {"doc", 1, false},  {"docx", 1, false},
    {"edu", 1, false},  {"eu", 1, false},   {"gif", 1, false},  {"gov", 1, false},  {"gr", 1, false},
    {"hk", 1, false},   {"htm", 1, false},  {"html", 1, false}, {"ie", 1, false},   {"il", 1, false},
    {"info", 1, false}, {"ir", 1, false},   {"jp", 1, false},   {"jpeg", 1, false}, {"jpg", 1, false},
    {"jsp", 1, false},  {"kr", 1, false},   {"mil", 1, false},  {"mp3", 1, false},  {"net", 1, false},
    {"nl", 1, false},   {"nz", 1, false},   {"org", 1, false},  {"pdf", 1, false},  {"php", 1, false},
    {"pl", 1, false},   {"png", 1, false},  {"ru", 1, false},   {"tr", 1, false},   {"tv", 1, false},
    {"tw", 1, false},   {"txt", 1, false},  {"ua", 1, false},   {"uk", 1, false},   {"url", 1, false},
    {"va", 1, false},   {"xls", 1, false},
};

static const dgm_word_entry SLASHED[] = {
    {"a/c", 1, false}, {"b/c", 1, false},  {"b/t", 1, false}, {"c/o", 1, false}, {"i/c", 1, false},   {"l/c", 1, false},
    {"n/a", 1, false}, {"s/he", 1, false}, {"w/", 1, false},  {"w/o", 1, false}, {"w/out", 1, false},
};

static const dgm_word_entry CLOCK_FOLLOWERS[] = {
    {"april", 1, true},   {"august", 1, true},   {"bst", 1, true},       {"cdt", 1, true},      {"central", 1, true},
    {"cest", 1, true},    {"cet", 1, true},      {"cst", 1, true},       {"ct", 1, true},       {"december", 1, true},
    {"eastern", 1, true}, {"edt", 1, true},      {"est", 1, true},       {"et", 1, true},       {"february", 1, true},
    {"friday", 1, true},  {"gmt", 1, true},      {"greenwich", 1, true}, {"ist", 1, true},      {"january", 1, true},
    {"jst", 1, true},     {"july", 1, true},     {"june", 1, true},      {"local", 1, true},    {"march", 1, true},
    {"may", 1, true},     {"mdt", 1, true},      {"monday", 1, true},    {"mountain", 1, true}, {"msk", 1, true},
    {"mst", 1, true},     {"mt", 1, true},       {"november", 1, true},  {"october", 1, true},  {"pacific", 1, true},
    {"pdt", 1, true},     {"pst", 1, true},      {"pt", 1, true},        {"saturday", 1, true}, {"september", 1, true},
    {"sunday", 1, true},  {"thursday", 1, true}, {"tuesday", 1, true},   {"utc", 1, true},      {"wednesday", 1, true},
};

#define COUNT(table) (sizeof(table) / sizeof((table)[0]))

static const dgm_word_entry *find(const dgm_word_entry *table, size_t n, const char *word, size_t size) {
    char key[LONGEST];
    if (size == 0 || size >= LONGEST) {
        return NULL;
    }
    for (size_t i = 0; i < size; i++) {
        char c = word[i];
        key[i] = (char)(c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c);
    }
    key[size] = '\0';
    size_t low = 0, high = n;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        int order = strcmp(key, table[middle].key);
        if (order == 0) {
            const dgm_word_entry *entry = &table[middle];
            return entry->capital && !(word[0] >= 'A' && word[0] <= 'Z') ? NULL : entry;
        }
        if (order < 0) {
            high = middle;
        } else {
            low = middle + 1;
        }
    }
    return NULL;
}

#define FIND(table, word, size) find((table), COUNT(table), (word), (size))

dgm_abbreviation dgm_word_abbreviation(const char *word, size_t size) {
    const dgm_word_entry *entry = FIND(ABBREVIATIONS, word, size);
    return entry ? (dgm_abbreviation)entry->value : DGM_ABBREVIATION_NONE;
}

size_t dgm_word_contraction(const char *word, size_t size) {
    // The last two letters are looked at first: nearly every word of a text is decided by them.
    if (size < 2 || size > 8) {
        return 0;
    }
    char last = (char)(word[size - 1] | 0x20), before = (char)(word[size - 2] | 0x20);
    bool possible = last == 't'   ? before == 'n' || before == 'o'
                    : last == 'a' ? before == 'n' || before == 't'
                    : last == 'e' ? before == 'v' || before == 'r' || before == 'm'
                    : last == 's' ? before == 't' || before == 'e'
                    : last == 'l' ? before == 'l'
                                  : last == 'm' && before == 'i';
    if (!possible) {
        return 0;
    }
    const dgm_word_entry *entry = FIND(CONTRACTIONS, word, size);
    if (entry && size == 2 && word[0] != 'i') {
        return 0; // "Im" is a name
    }
    return entry ? entry->value : 0;
}

bool dgm_word_is_prefix(const char *word, size_t size) {
    // "UN-led": the United Nations, not the prefix.
    return !(size == 2 && word[0] == 'U' && word[1] == 'N') && FIND(PREFIXES, word, size) != NULL;
}

bool dgm_word_is_suffix(const char *word, size_t size) {
    return FIND(SUFFIXES, word, size) != NULL;
}

bool dgm_word_is_unit(const char *word, size_t size) {
    // "2M", "5K" are read as the units, "3D", "4A" as names.
    return FIND(UNITS, word, size) != NULL;
}

bool dgm_word_is_starter(const char *word, size_t size) {
    return FIND(STARTERS, word, size) != NULL;
}

bool dgm_word_is_domain(const char *word, size_t size) {
    return FIND(DOMAINS, word, size) != NULL;
}

bool dgm_word_is_slashed(const char *word, size_t size) {
    return FIND(SLASHED, word, size) != NULL;
}

bool dgm_word_follows_clock(const char *word, size_t size) {
    return FIND(CLOCK_FOLLOWERS, word, size) != NULL;
}

const dgm_word_entry *dgm_word_table(size_t index, size_t *n) {
    static const struct {
        const dgm_word_entry *entries;
        size_t n;
    } TABLES[] = {
        {ABBREVIATIONS, COUNT(ABBREVIATIONS)},
        {CONTRACTIONS, COUNT(CONTRACTIONS)},
        {PREFIXES, COUNT(PREFIXES)},
        {SUFFIXES, COUNT(SUFFIXES)},
        {UNITS, COUNT(UNITS)},
        {STARTERS, COUNT(STARTERS)},
        {DOMAINS, COUNT(DOMAINS)},
        {SLASHED, COUNT(SLASHED)},
        {CLOCK_FOLLOWERS, COUNT(CLOCK_FOLLOWERS)},
    };
    if (index >= COUNT(TABLES)) {
        return NULL;
    }
    *n = TABLES[index].n;
    return TABLES[index].entries;
}
