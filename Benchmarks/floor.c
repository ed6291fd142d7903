// The least that a generator must do with each chapter: read it, parse it, render it, write it.
// `floor LIST FOLDER`: the paths in LIST, one on a line, become pages in FOLDER.

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char *const EXTENSIONS[] = {"table", "strikethrough", "autolink", "tasklist"};

static void fail(const char *path) {
    perror(path);
    exit(1);
}

static char *read_file(const char *path, size_t *size) {
    FILE *file = fopen(path, "rb");
    if (!file) fail(path);
    fseek(file, 0, SEEK_END);
    *size = (size_t)ftell(file);
    rewind(file);
    char *text = malloc(*size + 1);
    if (!text || fread(text, 1, *size, file) != *size) fail(path);
    text[*size] = 0;
    fclose(file);
    return text;
}

static void write_page(const char *folder, int number, const char *html) {
    char path[4096];
    snprintf(path, sizeof path, "%s/%d.html", folder, number);
    FILE *file = fopen(path, "wb");
    if (!file) fail(path);
    if (fputs(html, file) < 0 || fclose(file) != 0) fail(path);
}

static char *render(const char *text, size_t size) {
    const char *end = strstr(text, "\n---\n");
    const char *body = end ? end + 5 : text;
    int options = CMARK_OPT_FOOTNOTES | CMARK_OPT_STRIKETHROUGH_DOUBLE_TILDE;
    cmark_parser *parser = cmark_parser_new(options);
    for (size_t i = 0; i < sizeof EXTENSIONS / sizeof *EXTENSIONS; i++)
        cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(EXTENSIONS[i]));
    cmark_parser_feed(parser, body, size - (size_t)(body - text));
    cmark_node *root = cmark_parser_finish(parser);
    char *html = cmark_render_html(root, options, cmark_parser_get_syntax_extensions(parser));
    cmark_node_free(root);
    cmark_parser_free(parser);
    return html;
}

int main(int count, char **arguments) {
    if (count != 3) return 64;
    cmark_gfm_core_extensions_ensure_registered();
    FILE *list = fopen(arguments[1], "r");
    if (!list) fail(arguments[1]);
    char path[4096];
    for (int number = 0; fgets(path, sizeof path, list); number++) {
        path[strcspn(path, "\n")] = 0;
        size_t size;
        char *text = read_file(path, &size);
        char *html = render(text, size);
        write_page(arguments[2], number, html);
        free(html);
        free(text);
    }
    fclose(list);
    return 0;
}
