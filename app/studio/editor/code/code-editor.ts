import { autocompletion, closeBrackets, closeBracketsKeymap, completionKeymap, type Completion, type CompletionSource, snippet } from '@codemirror/autocomplete'
import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands'
import { bracketMatching, syntaxHighlighting } from '@codemirror/language'
import { forEachDiagnostic, lintGutter, setDiagnostics, type Diagnostic } from '@codemirror/lint'
import { highlightSelectionMatches, search, searchKeymap } from '@codemirror/search'
import { EditorState, type Extension } from '@codemirror/state'
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  keymap,
  lineNumbers,
  type Command,
} from '@codemirror/view'
import type { Locale } from '~/platform/locale'
import { completionContextAt } from '../completion-context'
import { fixFor, rangeOf, type EditorFinding, type QuickFix } from '../placed-findings'
import { suggestionsFor, type Suggestion } from '../suggestions'
import { idsIn } from '../tags'
import { classes, theme } from './look'
import { mdx } from './mdx-language'
import { PHRASES } from './phrases'

export interface CodeEditorOptions {
  parent: HTMLElement
  text: string
  /** What a screen reader calls it, and the id of what explains it. */
  label: string
  describedBy: string
  /** The page's nonce for styles. */
  nonce: string
  /** The language of the page, not of the text. */
  locale: Locale
  /** The language of the text, for spelling and for screen readers. */
  lang: string
  media(): readonly string[]
  fixLabel(fix: QuickFix): string
  onChange(text: string): void
  onSave(): void
  onFocus(): void
}

export interface CodeEditor {
  text(): string
  /** Puts another text in its place; what was there can be brought back by undoing. */
  replace(text: string): void
  insert(at: number, text: string): void
  apply(fix: QuickFix): void
  cursor(): number
  show(place: { line: number; column: number }): void
  mark(findings: readonly EditorFinding[]): void
  focus(): void
  destroy(): void
}

export function createCodeEditor(options: CodeEditorOptions): CodeEditor {
  const view = new EditorView({
    parent: options.parent,
    state: EditorState.create({ doc: options.text, extensions: extensionsFor(options) }),
  })
  const text = () => view.state.doc.toString()
  return {
    text,
    replace(next) {
      if (next === text()) return
      view.dispatch({ changes: smallestChange(text(), next), userEvent: 'input.replace' })
    },
    insert(at, inserted) {
      const from = Math.min(at, view.state.doc.length)
      view.dispatch({ changes: { from, insert: inserted }, selection: { anchor: from + inserted.length }, scrollIntoView: true, userEvent: 'input' })
      view.focus()
    },
    apply({ changes }) {
      const [first] = changes
      view.dispatch({ changes, selection: first && { anchor: first.from + first.insert.length }, scrollIntoView: true, userEvent: 'input' })
      view.focus()
    },
    cursor: () => view.state.selection.main.head,
    show(place) {
      const { from, to } = rangeOf(text(), place)
      view.dispatch({ selection: { anchor: from, head: to }, effects: EditorView.scrollIntoView(from, { y: 'center' }) })
      view.focus()
    },
    mark: (findings) => view.dispatch(setDiagnostics(view.state, findings.map((one) => diagnosticOf(text(), one, options)))),
    focus: () => view.focus(),
    destroy: () => view.destroy(),
  }
}

const LEAVING_MS = 2_000

/** Only what differs, so that the cursor stays where it is. */
function smallestChange(before: string, after: string) {
  const most = Math.min(before.length, after.length)
  let start = 0
  while (start < most && before[start] === after[start]) start++
  let end = 0
  while (end < most - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end++
  return { from: start, to: before.length - end, insert: after.slice(start, after.length - end) }
}

function extensionsFor(options: CodeEditorOptions): Extension[] {
  return [
    EditorView.cspNonce.of(options.nonce),
    EditorState.phrases.of(PHRASES[options.locale]),
    EditorView.contentAttributes.of({
      'aria-label': options.label,
      'aria-describedby': options.describedBy,
      lang: options.lang,
      spellcheck: 'true',
      tabindex: '0',
    }),
    EditorView.lineWrapping,
    EditorState.tabSize.of(2),
    lineNumbers(),
    highlightActiveLine(),
    highlightActiveLineGutter(),
    drawSelection(),
    history(),
    bracketMatching(),
    closeBrackets(),
    search({ top: true }),
    highlightSelectionMatches(),
    lintGutter(),
    autocompletion({ override: [completionSource(options)], icons: false }),
    mdx(),
    syntaxHighlighting(classes),
    theme,
    keymap.of([
      { key: 'Mod-s', preventDefault: true, run: () => (options.onSave(), true) },
      { key: 'F8', run: findingFrom(1), shift: findingFrom(-1) },
      ...closeBracketsKeymap,
      ...completionKeymap,
      ...searchKeymap,
      ...historyKeymap,
      ...defaultKeymap,
      indentWithTab,
    ]),
    // Also where Escape has closed something: then Tab leaves the editor.
    EditorView.domEventObservers({ keydown: (event, view) => void (event.key === 'Escape' && view.setTabFocusMode(LEAVING_MS)) }),
    EditorView.updateListener.of((update) => {
      if (update.docChanged) options.onChange(update.state.doc.toString())
      if (update.focusChanged && update.view.hasFocus) options.onFocus()
    }),
  ]
}

function diagnosticOf(text: string, finding: EditorFinding, { fixLabel }: CodeEditorOptions): Diagnostic {
  const fix = fixFor(text, finding)
  return {
    ...rangeOf(text, finding),
    severity: finding.severity,
    message: finding.message,
    actions: fix
      ? [{ name: fixLabel(fix), apply: (view) => view.dispatch({ changes: fix.changes }) }]
      : [],
  }
}

/** Goes to the next finding, or the one before, and reads it out. */
const findingFrom = (direction: 1 | -1): Command => (view) => {
  const places: { from: number; to: number; message: string }[] = []
  forEachDiagnostic(view.state, ({ message }, from, to) => void places.push({ from, to, message }))
  places.sort((a, b) => (a.from - b.from) * direction)
  const { from: at } = view.state.selection.main
  const next = places.find(({ from }) => (from - at) * direction > 0) ?? places[0]
  if (!next) return false
  view.dispatch({
    selection: { anchor: next.from, head: next.to },
    effects: [EditorView.scrollIntoView(next.from, { y: 'center' }), EditorView.announce.of(next.message)],
  })
  return true
}

function completionSource({ media, locale }: CodeEditorOptions): CompletionSource {
  return ({ state, pos, explicit }) => {
    const text = state.doc.toString()
    const context = completionContextAt(text, pos)
    if (!context || (context.kind === 'prop' && pos === context.from && !explicit)) return null
    const found = suggestionsFor(context, { media: media(), ids: idsIn(text), locale })
    if (found.length === 0) return null
    return { from: context.from, options: found.map(completionOf), validFor: context.kind === 'value' ? /^[^"]*$/ : /^[\w.-]*$/ }
  }
}

function completionOf({ label, snippet: written, kind, detail, info }: Suggestion): Completion {
  return { label, detail, info, type: kind, apply: written.includes('${') ? snippet(written) : written }
}
