import { HighlightStyle } from '@codemirror/language'
import { EditorView } from '@codemirror/view'
import { tags } from '@lezer/highlight'

/** Classes rather than colours: editor.css gives them, for light, dark and forced colours. */
export const classes = HighlightStyle.define([
  { tag: tags.heading, class: 'mdx-heading' },
  { tag: tags.strong, class: 'mdx-strong' },
  { tag: tags.emphasis, class: 'mdx-emphasis' },
  { tag: tags.strikethrough, class: 'mdx-struck' },
  { tag: [tags.link, tags.url], class: 'mdx-link' },
  { tag: tags.monospace, class: 'mdx-code' },
  { tag: tags.quote, class: 'mdx-quote' },
  { tag: [tags.tagName, tags.angleBracket], class: 'mdx-tag' },
  { tag: [tags.attributeName, tags.propertyName, tags.definition(tags.propertyName)], class: 'mdx-prop' },
  { tag: [tags.attributeValue, tags.string], class: 'mdx-value' },
  { tag: tags.comment, class: 'mdx-comment' },
  { tag: [tags.processingInstruction, tags.meta, tags.contentSeparator], class: 'mdx-mark' },
])

/** Only what CodeMirror's own sheet would otherwise overrule; the rest stands in editor.css. */
export const theme = EditorView.theme({
  '&': { color: 'var(--kern-color-layout-text-default)', backgroundColor: 'var(--kern-color-layout-background-default)' },
  '.cm-scroller': { fontFamily: 'var(--editor-font)', lineHeight: '1.6' },
  '.cm-content': { caretColor: 'var(--kern-color-layout-text-default)', padding: '0.75rem 0' },
  '.cm-cursor, .cm-dropCursor': { borderLeftColor: 'var(--kern-color-layout-text-default)', borderLeftWidth: '2px' },
  '.cm-gutters': { backgroundColor: 'var(--editor-gutter)', color: 'var(--kern-color-layout-text-muted)', border: 'none' },
  '.cm-activeLine, .cm-activeLineGutter': { backgroundColor: 'var(--editor-line)' },
  '&.cm-focused': { outline: '3px solid var(--kern-color-action-focus-default)', outlineOffset: '0' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': {
    background: 'var(--editor-selection)',
  },
  '.cm-tooltip, .cm-panels': {
    color: 'var(--kern-color-layout-text-default)',
    backgroundColor: 'var(--kern-color-layout-background-default)',
    border: '1px solid var(--kern-color-decorative-border-default)',
  },
  '.cm-tooltip-autocomplete ul li[aria-selected]': {
    color: 'var(--kern-color-action-on-default)',
    backgroundColor: 'var(--kern-color-action-default)',
  },
  '.cm-selectionMatch': { backgroundColor: 'var(--editor-match)' },
  '&.cm-focused .cm-matchingBracket': { backgroundColor: 'var(--editor-match)' },
})
