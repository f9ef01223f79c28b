/* Starts landplan with the libraries that came with it, on any Linux with a kernel of 3.2 or later, and says what is missing.
   Linked statically, so that it needs nothing of the system, not even a shell. */
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static char home[PATH_MAX];

static const char *within(const char *name) {
    static char paths[4][PATH_MAX * 2];
    static int next;
    char *path = paths[next++ % 4];
    snprintf(path, sizeof paths[0], "%s/%s", home, name);
    return path;
}

static void say(const char *zh, const char *en) { fprintf(stderr, "landplan: %s\nlandplan: %s\n", zh, en); }

int main(int count, char **arguments) {
    ssize_t length = readlink("/proc/self/exe", home, sizeof home - 1);
    if (length <= 0) {
        say("没有 /proc，程序读不到自己的参数；请先 mount -t proc proc /proc",
            "there is no /proc, without which the program cannot read its arguments: mount -t proc proc /proc");
        return 6;
    }
    home[length] = 0;
    char *slash = strrchr(home, '/');
    if (slash) *slash = 0;
    if (access(within("lib/" LOADER), X_OK) || access(within("bin/landplan"), R_OK)) {
        say("安装不完整：缺 lib 或 bin", "the installation is not whole: lib or bin is missing");
        return 6;
    }
    if (access(within("share/fonts/fonts.conf"), R_OK) || access(within("share/fonts/" FONT), R_OK))
        say("缺少 share/fonts 中的字体，PDF 可能缺字", "the font in share/fonts is missing: a PDF may lack characters");
    else
        setenv("FONTCONFIG_FILE", within("share/fonts/fonts.conf"), 0);
    /* Whoever starts the program again, as sweeps do, starts it by this. */
    setenv("LANDPLAN_START", within("landplan"), 1);
    char **words = calloc((size_t)count + 5, sizeof *words);
    if (!words) return 6;
    words[0] = (char *)within("lib/" LOADER);
    words[1] = "--library-path";
    words[2] = (char *)within("lib");
    words[3] = (char *)within("bin/landplan");
    memcpy(words + 4, arguments + 1, (size_t)(count > 0 ? count - 1 : 0) * sizeof *words);
    execv(words[0], words);
    say("无法启动 lib/" LOADER, "lib/" LOADER " cannot be started");
    return 6;
}
