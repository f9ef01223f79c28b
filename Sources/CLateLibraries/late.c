#include "CLateLibraries.h"

#if defined(__linux__) && (defined(__x86_64__) || defined(__aarch64__))

#include <dlfcn.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

/* A function with its address, once it is known; before those of a library stands the library itself. */
struct entry {
    void *address;
    const char *name;
    long is_library;
};

extern struct entry first_entry[] __asm__("__start_late_entries");
extern struct entry end_of_entries[] __asm__("__stop_late_entries");

#define ENTRY(label, text, is_library)                                                                                  \
    __asm__(".pushsection .rodata.late, \"a\"\n7: .asciz \"" text "\"\n.popsection\n"                                   \
            ".pushsection late_entries, \"aw\"\n.balign 8\n" label " .quad 0, 7b, " #is_library "\n.popsection\n");

#if defined(__x86_64__)

/* r11, and x16 and x17 below, are free between a call and the function that is called. */
#define JUMP(name)                                                                                                      \
    "endbr64\n movq late_" name "(%rip), %r11\n testq %r11, %r11\n jz 8f\n jmpq *%r11\n"                                \
    "8: leaq late_" name "(%rip), %r11\n jmp late_first_call\n"

/* All that arguments may lie in is kept. */
__asm__(".pushsection .text.late, \"ax\"\n"
        ".type late_first_call, @function\n"
        "late_first_call:\n"
        " pushq %rdi\n pushq %rsi\n pushq %rdx\n pushq %rcx\n pushq %r8\n pushq %r9\n pushq %rax\n subq $128, %rsp\n"
        " movups %xmm0, (%rsp)\n movups %xmm1, 16(%rsp)\n movups %xmm2, 32(%rsp)\n movups %xmm3, 48(%rsp)\n"
        " movups %xmm4, 64(%rsp)\n movups %xmm5, 80(%rsp)\n movups %xmm6, 96(%rsp)\n movups %xmm7, 112(%rsp)\n"
        " movq %r11, %rdi\n call late_find\n movq %rax, %r11\n"
        " movups (%rsp), %xmm0\n movups 16(%rsp), %xmm1\n movups 32(%rsp), %xmm2\n movups 48(%rsp), %xmm3\n"
        " movups 64(%rsp), %xmm4\n movups 80(%rsp), %xmm5\n movups 96(%rsp), %xmm6\n movups 112(%rsp), %xmm7\n"
        " addq $128, %rsp\n popq %rax\n popq %r9\n popq %r8\n popq %rcx\n popq %rdx\n popq %rsi\n popq %rdi\n"
        " jmpq *%r11\n"
        ".size late_first_call, .-late_first_call\n.popsection\n");

#else

#define JUMP(name)                                                                                                      \
    "hint #34\n adrp x16, late_" name "\n ldr x17, [x16, :lo12:late_" name "]\n cbz x17, 8f\n br x17\n"                    \
    "8: add x16, x16, :lo12:late_" name "\n b late_first_call\n"

__asm__(".pushsection .text.late, \"ax\"\n"
        ".type late_first_call, @function\n"
        "late_first_call:\n"
        " stp x29, x30, [sp, #-208]!\n stp x0, x1, [sp, #16]\n stp x2, x3, [sp, #32]\n stp x4, x5, [sp, #48]\n"
        " stp x6, x7, [sp, #64]\n str x8, [sp, #192]\n stp q0, q1, [sp, #80]\n stp q2, q3, [sp, #112]\n"
        " stp q4, q5, [sp, #144]\n"
        " str q6, [sp, #-32]!\n str q7, [sp, #16]\n"
        " mov x0, x16\n bl late_find\n mov x17, x0\n"
        " ldr q7, [sp, #16]\n ldr q6, [sp], #32\n"
        " ldp q4, q5, [sp, #144]\n ldp q2, q3, [sp, #112]\n ldp q0, q1, [sp, #80]\n ldr x8, [sp, #192]\n"
        " ldp x6, x7, [sp, #64]\n ldp x4, x5, [sp, #48]\n ldp x2, x3, [sp, #32]\n ldp x0, x1, [sp, #16]\n"
        " ldp x29, x30, [sp], #208\n br x17\n"
        ".size late_first_call, .-late_first_call\n.popsection\n");

#endif

/* The linker is told to leave out what nothing needs, by the way in which compilers tell it what to link: options of a package come
   behind the libraries that they are about. */
__asm__(".pushsection .swift1_autolink_entries, \"e\", @progbits\n.asciz \"-Wl,--as-needed\"\n.popsection\n");

#define LIBRARY(file) ENTRY("", file, 1)
#define CALL(name)                                                                                                      \
    ENTRY("late_" #name ":", #name, 0)                                                                                  \
    __asm__(".pushsection .text.late, \"ax\"\n.balign 16\n.globl " #name "\n.type " #name ", @function\n" #name ":\n"  \
            JUMP(#name) ".size " #name ", .-" #name "\n.popsection\n");
#include "calls.h"

/* By the name that programs of this system know it by, else by the one that they are built with. */
static void *loaded(const char *file) {
    void *library = dlopen(file, RTLD_LAZY | RTLD_LOCAL);
    const char *ending = strstr(file, ".so.");
    if (library || !ending) return library;
    char plain[64];
    snprintf(plain, sizeof plain, "%.*s.so", (int)(ending - file), file);
    return dlopen(plain, RTLD_LAZY | RTLD_LOCAL);
}

/* Ends the program where the function is not to be had, as it would have ended at its start. */
__attribute__((used)) void *late_find(struct entry *call) {
    struct entry *library = call;
    while (!library->is_library) library--;
    void *from = loaded(library->name);
    void *found = from ? dlsym(from, call->name) : NULL;
    if (!found) {
        fprintf(stderr, "landplan: 缺少运行库 %s\nlandplan: a library is missing: %s\n", library->name, dlerror());
        _exit(6);
    }
    __atomic_store_n(&call->address, found, __ATOMIC_RELEASE);
    return found;
}

void late_libraries_load(void) {
    for (struct entry *entry = first_entry; entry < end_of_entries; entry++)
        if (entry->is_library) loaded(entry->name);
}

#else

void late_libraries_load(void) {}

#endif
