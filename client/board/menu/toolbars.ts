/** What stands beside a text in which one marks words, and beside a picture. */
export { DefaultImageToolbar, DefaultRichTextToolbar } from 'tldraw'
