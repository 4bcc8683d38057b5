// A cheap check of the text's language: its letters, then its commonest words.
#include "intake/parts.h"

#include <string.h>

#include <unicode/utf8.h>

enum { LOOKED_AT = 16 << 10 }; // bytes: more says nothing new
enum { ENOUGH_WORDS = 8 };     // below this a text may be a name or a headline

// The commonest words of the languages that English news archives are mixed with; words that two of them share
// ("in", "de") count for both and decide nothing.
static const struct {
    const char *language, *words;
} STOP_WORDS[] = {
    {"en", " the of and to in a is that for it was on with as by be at are from this have has had not but which or an "
           "they his he said will were who their been its would after about more when than also i you we "},
    {"de",
     " der die und das den von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat "
     "dass sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur "},
    {"fr", " le la les de des et à un une du en est que qui dans pour pas sur au par plus ce il ne se sont avec son "
           "ont été mais aux ses cette être ou comme nous leur elle après "},
    {"es", " de la el que y en los del se las por un para con una su al lo como más pero sus le ya o fue este ha sí "
           "porque esta son entre está cuando muy sin sobre también "},
    {"it", " di e il la che in per un è del non si una le con da i dei al alla sono gli nel della ha anche come più lo "
           "ma delle dal su suo dalla questo "},
    {"pt",
     " de a o que e do da em um para com não uma os no se na por mais as dos como mas foi ao ele das à seu sua ou "
     "ser quando muito nos já também são pelo pela até "},
    {"nl",
     " de het een van en in is dat op te zijn met voor niet die er aan om ook als bij naar maar door ze wordt nog "
     "uit werd heeft dan over hij worden "},
    {"sv", " och att det i en som på är av för med den till har de inte om ett men var sig så från vi kan när efter "},
    {"pl", " w i na z się do nie że to o jest jak za po od przez dla są ale oraz tym był przy czy "},
    {"tr", " ve bir bu da de için ile olarak çok daha olan gibi en ne ama sonra kadar olduğu "},
    {"id", " yang dan di dengan untuk dari pada ini itu dalam tidak akan ke juga adalah oleh telah mereka "},
};
enum { LANGUAGE_N = sizeof STOP_WORDS / sizeof *STOP_WORDS };

// Of texts in other letters than Latin.
static const char *by_letters(dgm_slice text) {
    size_t letters = 0, cyrillic = 0, ukrainian = 0, arabic = 0, persian = 0, han = 0, kana = 0, hangul = 0;
    size_t greek = 0, hebrew = 0, devanagari = 0, thai = 0;
    int32_t i = 0, n = (int32_t)text.size;
    const uint8_t *p = (const uint8_t *)text.data;
    while (i < n) {
        UChar32 c;
        U8_NEXT(p, i, n, c);
        if (c < 0x41 || (c > 0x7a && c < 0xc0)) {
            continue;
        }
        letters++;
        cyrillic += c >= 0x400 && c <= 0x52f;
        ukrainian += c == 0x456 || c == 0x457 || c == 0x454 || c == 0x491;
        arabic += (c >= 0x600 && c <= 0x6ff) || (c >= 0x750 && c <= 0x77f);
        persian += c == 0x67e || c == 0x686 || c == 0x698 || c == 0x6af || c == 0x6cc || c == 0x6a9;
        han += c >= 0x4e00 && c <= 0x9fff;
        kana += c >= 0x3040 && c <= 0x30ff;
        hangul += c >= 0xac00 && c <= 0xd7a3;
        greek += c >= 0x370 && c <= 0x3ff;
        hebrew += c >= 0x590 && c <= 0x5ff;
        devanagari += c >= 0x900 && c <= 0x97f;
        thai += c >= 0xe00 && c <= 0xe7f;
    }
    size_t half = letters / 2;
    if (letters < ENOUGH_WORDS) {
        return NULL;
    }
    return cyrillic > half      ? (ukrainian * 50 > cyrillic ? "uk" : "ru")
           : arabic > half      ? (persian * 25 > arabic ? "fa" : "ar")
           : kana * 5 > letters ? "ja"
           : han + kana > half  ? "zh"
           : hangul > half      ? "ko"
           : greek > half       ? "el"
           : hebrew > half      ? "he"
           : devanagari > half  ? "hi"
           : thai > half        ? "th"
                                : NULL;
}

static bool is_word_byte(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (unsigned char)c >= 0x80;
}

const char *dgm_intake_language(dgm_slice text) {
    if (text.size > LOOKED_AT) {
        text.size = LOOKED_AT;
    }
    const char *letters = by_letters(text);
    if (letters) {
        return letters;
    }
    uint32_t hits[LANGUAGE_N] = {0}, words = 0;
    size_t i = 0;
    while (i < text.size) {
        if (!is_word_byte(text.data[i])) {
            i++;
            continue;
        }
        size_t start = i;
        while (i < text.size && is_word_byte(text.data[i])) {
            i++;
        }
        words++;
        char word[20];
        size_t n = i - start;
        if (n > sizeof word - 3) {
            continue;
        }
        word[0] = word[n + 1] = ' ';
        word[n + 2] = 0;
        for (size_t k = 0; k < n; k++) {
            char c = text.data[start + k];
            word[k + 1] = c >= 'A' && c <= 'Z' ? (char)(c | 0x20) : c;
        }
        for (size_t k = 0; k < LANGUAGE_N; k++) {
            hits[k] += strstr(STOP_WORDS[k].words, word) != NULL;
        }
    }
    size_t best = 0, second = 1;
    for (size_t k = 1; k < LANGUAGE_N; k++) {
        if (hits[k] > hits[best]) {
            second = best;
            best = k;
        } else if (second == best || hits[k] > hits[second]) {
            second = k;
        }
    }
    // Running text has a stop word in three to five words; a list of names has none in any language. English has to be
    // ruled out: names bring foreign articles along ("El Pais", "the Corte de Cassazione").
    bool is_clear = words >= ENOUGH_WORDS && hits[best] * 8 >= words && hits[best] > hits[second];
    if (best != 0) {
        is_clear = is_clear && hits[best] >= 4 && hits[best] * 5 >= words && hits[best] > 2 * hits[0];
    }
    return is_clear ? STOP_WORDS[best].language : NULL;
}
