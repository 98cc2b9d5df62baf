// What Swift sees of libedit beyond its plain functions.
//
// `el_set`, `el_get` and `history` take a variable number of arguments, which Swift cannot call, so each use has one
// typed function here. They are inline: the Swift importer compiles them, and there is no C target to build.

#ifndef JOURNEY_CLIBEDIT_SHIM_H
#define JOURNEY_CLIBEDIT_SHIM_H

#include <spawn.h>
#include <stddef.h>
#include <stdio.h>
#include <wchar.h>

#include <histedit.h>

// MARK: Functions that libedit calls back

typedef char *(*journey_prompt_function)(EditLine *);
typedef unsigned char (*journey_command_function)(EditLine *, int);
/// Wide also in the narrow interface. Returns 1 for a character, 0 at the end, -1 for an error.
typedef int (*journey_character_function)(EditLine *, wchar_t *);

// MARK: The C library

// The standard streams are mutable globals, which the language mode of Swift 6 refuses to read.
static inline FILE *journey_standard_input(void) { return stdin; }
static inline FILE *journey_standard_output(void) { return stdout; }
static inline FILE *journey_standard_error(void) { return stderr; }

// Some C libraries hide wcwidth unless _XOPEN_SOURCE is defined before their first header; Swift defines it nowhere.
extern int wcwidth(wchar_t);
static inline int journey_character_width(wchar_t character) { return wcwidth(character); }

extern char **environ;

/// Starts the shell `sh` with a command whose input is an open file, on our terminal and with our environment.
/// Returns the error number.
static inline int journey_start_command(const char *command, int input, pid_t *process) {
  posix_spawn_file_actions_t actions;
  int error = posix_spawn_file_actions_init(&actions);
  if (error != 0) return error;
  error = posix_spawn_file_actions_adddup2(&actions, input, 0);
  char *const arguments[] = {(char *)"sh", (char *)"-c", (char *)command, NULL};
  if (error == 0) error = posix_spawn(process, "/bin/sh", &actions, NULL, arguments, environ);
  posix_spawn_file_actions_destroy(&actions);
  return error;
}

// MARK: Setting up an editor

static inline int journey_set_client_data(EditLine *editor, void *data) {
  return el_set(editor, EL_CLIENTDATA, data);
}

static inline void *journey_client_data(EditLine *editor) {
  void *data = NULL;
  return el_get(editor, EL_CLIENTDATA, &data) == 0 ? data : NULL;
}

/// Text between two `escape` characters is sent to the terminal without being measured.
static inline int journey_set_prompt(EditLine *editor, journey_prompt_function prompt, char escape) {
  return el_set(editor, EL_PROMPT_ESC, prompt, escape);
}

static inline int journey_set_right_prompt(EditLine *editor, journey_prompt_function prompt, char escape) {
  return el_set(editor, EL_RPROMPT_ESC, prompt, escape);
}

static inline int journey_set_character_function(EditLine *editor, journey_character_function function) {
  return el_set(editor, EL_GETCFN, function);
}

static inline int journey_set_output(EditLine *editor, FILE *output) {
  return el_set(editor, EL_SETFP, 1, output);
}

static inline int journey_set_signal_handling(EditLine *editor, int isOn) {
  return el_set(editor, EL_SIGNAL, isOn);
}

static inline int journey_set_editor(EditLine *editor, const char *name) {
  return el_set(editor, EL_EDITOR, name);
}

static inline int journey_edits_as_vi(EditLine *editor) {
  const char *name = NULL;
  return el_get(editor, EL_EDITOR, &name) == 0 && name != NULL && name[0] == 'v';
}

static inline int journey_set_editing(EditLine *editor, int isOn) {
  return el_set(editor, EL_EDITMODE, isOn);
}

static inline int journey_is_editing(EditLine *editor) {
  int isOn = 0;
  return el_get(editor, EL_EDITMODE, &isOn) == 0 && isOn;
}

/// The terminal's escape sequence of a termcap capability, or NULL when it cannot do that.
static inline const char *journey_capability(EditLine *editor, const char *name) {
  char *sequence = NULL;
  return el_get(editor, EL_GETTC, name, &sequence, NULL) == 0 ? sequence : NULL;
}

// MARK: Keys

/// libedit keeps its own copies of both strings.
static inline int journey_add_command(
    EditLine *editor, const char *name, const char *help, journey_command_function function) {
  return el_set(editor, EL_ADDFN, name, help, function);
}

static inline int journey_bind(EditLine *editor, const char *key, const char *command) {
  return el_set(editor, EL_BIND, key, command, NULL);
}

/// The same for the command mode of vi, which has keys of its own.
static inline int journey_bind_in_command_mode(EditLine *editor, const char *key, const char *command) {
  return el_set(editor, EL_BIND, "-a", key, command, NULL);
}

/// `mode` is "-d" while a line is edited and "-x" between two lines; `setting` is a name of stty with its sign.
static inline int journey_set_terminal_mode(EditLine *editor, const char *mode, const char *setting) {
  return el_set(editor, EL_SETTY, mode, setting, NULL);
}

// MARK: The terminal

/// 1 for the settings in which a line is edited, 0 for those between two lines.
static inline int journey_prepare_terminal(EditLine *editor, int isEditing) {
  return el_set(editor, EL_PREP_TERM, isEditing);
}

/// Forgets what is on the screen; draws the prompt and the line where the cursor is.
static inline int journey_refresh(EditLine *editor) {
  return el_set(editor, EL_REFRESH);
}

// MARK: History

static inline int journey_set_history(EditLine *editor, History *list) {
  return el_set(editor, EL_HIST, history, list);
}

/// Zero until it is set: the list then drops every entry.
static inline int journey_history_set_size(History *list, HistEvent *event, int count) {
  return history(list, event, H_SETSIZE, count);
}

static inline int journey_history_set_unique(History *list, HistEvent *event, int isOn) {
  return history(list, event, H_SETUNIQUE, isOn);
}

static inline int journey_history_enter(History *list, HistEvent *event, const char *line) {
  return history(list, event, H_ENTER, line);
}

#endif
