import { afterEach, expect, test, vi } from 'vitest'
import { copyText } from '../../../client/ui/CopyButton.tsx'

afterEach(() => {
	vi.unstubAllGlobals()
	Reflect.deleteProperty(document, 'execCommand')
})

test('on plain HTTP the text is copied the old way, and the focus stays where it was', async () => {
	document.body.innerHTML = '<section><button>Kopieren</button></section>'
	const button = document.querySelector('button')
	button?.focus()
	let copied = ''
	Object.assign(document, {
		execCommand: () => {
			copied = (document.activeElement as HTMLTextAreaElement).value
			return true
		},
	})
	expect(await copyText('http://auenbrueck.test/w/1#geheim')).toBe(true)
	expect(copied).toBe('http://auenbrueck.test/w/1#geheim')
	expect(document.activeElement).toBe(button)
	expect(document.querySelector('textarea')).toBeNull()
})

test('a browser that forbids both says so, so that the person can copy by hand', async () => {
	vi.stubGlobal('isSecureContext', true)
	vi.stubGlobal('navigator', { clipboard: { writeText: () => Promise.reject(new Error('denied')) } })
	Object.assign(document, { execCommand: () => false })
	expect(await copyText('Text')).toBe(false)
})
