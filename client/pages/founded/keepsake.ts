import { systemNameOf } from '../../ui/saveFile.ts'

/** What the link of the moderation is kept with, in the language of whoever keeps it. */
export interface Keepsake {
	/** the workshop's title */
	readonly workshop: string
	/** address with the secret in its fragment */
	readonly url: string
	readonly words: { readonly title: string; readonly lead: string; readonly open: string }
}

/** A page of its own that loads nothing and leads into the workshop, for a folder on the person's own device. */
export function keepsakePage({ workshop, url, words }: Keepsake, language: string): string {
	return `<!doctype html>
<html lang="${language}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="referrer" content="no-referrer">
<title>${written(words.title)} – ${written(workshop)}</title>
<style>body{max-width:38rem;margin:3rem auto;padding:0 1rem;font:1.125rem/1.5 system-ui,sans-serif}code{overflow-wrap:anywhere}</style>
<h1>${written(workshop)}</h1>
<p>${written(words.title)}. ${written(words.lead)}</p>
<p><a href="${written(url)}">${written(words.open)}</a></p>
<p><code>${written(url)}</code></p>
</html>
`
}

/** An empty mail program's window with everything in it; the person chooses the receiver, and whether it is sent. */
export function keepsakeMail({ workshop, url, words }: Keepsake, subject: string): string {
	const body = `${workshop}\n${words.title}:\n${url}\n\n${words.lead}\n`
	return `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body.replaceAll('\n', '\r\n'))}`
}

/** The name of the file, as every system takes it. */
export const keepsakeName = (name: string): string => `${systemNameOf(name)}.html`

const written = (words: string): string =>
	words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
