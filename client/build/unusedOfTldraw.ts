import type { Plugin } from 'vite'

/** What tldraw brings for browsers older than those this is built for is left out: the target of the build has all of it. */
const withoutPolyfills: Plugin = {
	name: 'without-polyfills',
	enforce: 'pre',
	apply: 'build',
	resolveId: (id) => (id.startsWith('core-js/stable/') ? '\0nothing' : undefined),
	load: (id) => (id === '\0nothing' ? '' : undefined),
}

/** Parts of tldraw's own interface that a board shows nothing of, or something else in their place (client/board/Canvas.tsx). */
const unshown =
	/^\s+(?:Toolbar|StylePanel|MainMenu|PageMenu|MenuPanel|NavigationPanel|Minimap|QuickActions|ActionsMenu|HelperButtons|DebugMenu|DebugPanel|SharePanel|TopPanel|ZoomMenu|CursorChatBubble|VideoToolbar|RichTextToolbar|ImageToolbar|ContextMenu|KeyboardShortcutsDialog|Toasts): .*,$/gm

/** tldraw would load its defaults for them nevertheless. */
const withoutUnshown: Plugin = {
	name: 'without-unshown',
	apply: 'build',
	transform(code, id) {
		if (!id.endsWith('/tldraw/dist-esm/lib/ui/context/components.mjs')) return undefined
		if (code.match(unshown)?.length !== 22)
			this.error('tldraw lists the parts of its interface in another way than it did')
		return { code: code.replace(unshown, ''), map: null }
	},
}

const stub = (...names: string[]) =>
	names
		.map((name) => `export function ${name}() { throw new Error('${name} is left out by build/unusedOfTldraw.ts') }`)
		.join('\n')

/** Of a menu that drops down; those of a board are ours (client/ui/MenuFrame.tsx) or follow the pointer. */
const dropDown = 'Root,Trigger,Content,Group,Item,CheckboxItem,Indicator,Sub,SubTrigger,SubContent'
	.split(',')
	.map((part) => `TldrawUiDropdownMenu${part}`)

/**
 * Modules that nothing here runs, and what stands in their place, to say so should a board ever come to use one: dialogs, menus and
 * pages in whose place a board has its own, a store for pages that have none; and of other hosts' pages, which boards do not have,
 * the list.
 */
const unused: Record<string, string> = {
	'/tldraw/dist-esm/lib/ui/components/ContextMenu/DefaultContextMenuContent.mjs': stub('DefaultContextMenuContent'),
	'/tldraw/dist-esm/lib/ui/components/primitives/TldrawUiDropdownMenu.mjs': stub(...dropDown),
	'/tldraw/dist-esm/lib/shapes/arrow/elbow/ElbowArrowDebug.mjs': stub('ElbowArrowDebug'),
	'/tldraw/dist-esm/lib/ui/components/EditLinkDialog.mjs': stub('EditLinkDialog'),
	'/tldraw/dist-esm/lib/ui/components/EmbedDialog.mjs': stub('EmbedDialog'),
	'/tldraw/dist-esm/lib/ui/components/KeyboardShortcutsDialog/DefaultKeyboardShortcutsDialog.mjs': stub(
		'DefaultKeyboardShortcutsDialog',
	),
	'/@tldraw/editor/dist-esm/lib/hooks/useLocalStore.mjs': stub('useLocalStore'),
	'/@tldraw/editor/dist-esm/lib/components/default-components/DefaultErrorFallback.mjs': stub('DefaultErrorFallback'),
	'/tldraw/dist-esm/lib/defaultEmbedDefinitions.mjs':
		'export const DEFAULT_EMBED_DEFINITIONS = [], embedShapePermissionDefaults = {}',
}

/** Leaves those modules out, and fails if there is one that tldraw has no more. */
function withoutUnused(): Plugin {
	const missing = new Set(Object.keys(unused))
	return {
		name: 'without-unused',
		apply: 'build',
		transform(_, id) {
			const path = Object.keys(unused).find((each) => id.endsWith(each))
			if (!path) return undefined
			missing.delete(path)
			return { code: unused[path] ?? '', map: null }
		},
		buildEnd(failure) {
			if (!failure && this.environment.name === 'client' && missing.size > 0) {
				this.error(`tldraw no longer loads ${[...missing].join(', ')}`)
			}
		},
	}
}

/** Notes have a frame of ours (client/board/menu/Toasts.tsx); tldraw would bring a library for it. */
const toastsOf = 'import { Toast as _Toast } from "radix-ui";'
const withoutToasts: Plugin = {
	name: 'without-toasts',
	apply: 'build',
	transform(code, id) {
		if (!id.endsWith('/tldraw/dist-esm/lib/ui/context/toasts.mjs')) return undefined
		if (!code.includes(toastsOf)) this.error('tldraw keeps its notes in another way than it did')
		return { code: code.replace(toastsOf, 'const _Toast = { Provider: ({ children }) => children };'), map: null }
	},
}

/** Signs of other hosts, and words in languages that nothing here speaks: a file each, and a line in what every board loads. */
const otherAssets = /^(?:import (?:embedIcons|translations)|\t+\S+: formatAssetUrl\((?:embedIcons|translations)).*$/gm
const ownLanguages = /translations(?:De|En)JsonUrl/

const withoutOtherAssets: Plugin = {
	name: 'without-other-assets',
	enforce: 'pre',
	apply: 'build',
	transform(code, id) {
		if (!id.endsWith('/@tldraw/assets/imports.vite.js')) return undefined
		const own = code.match(otherAssets)?.filter((line) => ownLanguages.test(line)).length
		if (own !== 4) this.error('tldraw lists its assets in another way than it did')
		return { code: code.replace(otherAssets, (line) => (ownLanguages.test(line) ? line : '')), map: null }
	},
}

/** Kinds of text that no text of ours has (client/board/text/sharedText.ts), and what they need. */
const kinds = /^import \{ (Blockquote|CodeBlock|Gapcursor|History|HorizontalRule) \} from .*$/gm

/** The collection of the text editor would load them nevertheless. */
const withoutUnusedKinds: Plugin = {
	name: 'without-unused-kinds',
	apply: 'build',
	transform(code, id) {
		if (!id.endsWith('/@tiptap/starter-kit/dist/index.js')) return undefined
		if (code.match(kinds)?.length !== 5)
			this.error('the text editor lists its kinds of text in another way than it did')
		const absent = "const $1 = { configure() { throw new Error('$1 is left out by build/unusedOfTldraw.ts') } }"
		return { code: code.replace(kinds, absent), map: null }
	},
}

/** Modules of lodash, and in a line what another of them, or the language, says anyway. */
const lighter: Record<string, string> = {
	'lodash.isequal': "import equal from 'lodash.isequalwith'; export default (one, other) => equal(one, other)",
	'lodash.uniq': 'export default (list) => [...new Set(list)]',
}

/** tldraw asks for four modules of lodash, each of which brings most of it along. */
const withLighterLodash: Plugin = {
	name: 'with-lighter-lodash',
	enforce: 'pre',
	apply: 'build',
	resolveId: (id) => (Object.hasOwn(lighter, id) ? `\0${id}` : undefined),
	load: (id) => lighter[id.slice(1)],
}

/** All that makes tldraw, and the text editor in it, as light as boards use it. */
export const unusedOfTldraw = (): Plugin[] => [
	withoutPolyfills,
	withoutUnshown,
	withoutUnused(),
	withoutToasts,
	withoutOtherAssets,
	withoutUnusedKinds,
	withLighterLodash,
]
