import { type ComponentType, type ReactNode, Suspense, useLayoutEffect, useMemo } from 'react'
import {
	DEFAULT_SUPPORTED_IMAGE_TYPES,
	DefaultFontFaces,
	defaultBindingUtils,
	defaultShapeTools,
	defaultTools,
	registerDefaultSideEffects,
	type TLAnyShapeUtilConstructor,
	type TLCameraOptions,
	type TLComponents,
	type TLOnMountHandler,
	type TLStateNodeConstructor,
	type TLUser,
	TldrawEditor,
	TldrawHandles,
	type TldrawOptions,
	TldrawOverlays,
	TldrawScribble,
	TldrawSelectionForeground,
	TldrawShapeIndicators,
	TldrawUi,
	useEditor,
} from 'tldraw'
import { recordLimits } from '../../shared/board/quarantine/index.ts'
import { late, useLate } from '../ui/late.ts'
import { lazyPart } from '../ui/lazyPart.ts'
import { boardOverrides } from './boardOverrides.ts'
import { Spoken } from './keyboard/Spoken.tsx'
import { assetUrls } from './look/assetUrls.ts'
import { BrokenShape, Loading, PassOn } from './look/Fallbacks.tsx'
import { BoardMenu } from './menu/BoardMenu.tsx'
import { Shortcuts } from './menu/Shortcuts.tsx'
import { Toasts } from './menu/Toasts.tsx'
import { Cursor } from './presence/Cursor.tsx'
import type { BoardSession } from './session.ts'

/** The canvas does not wait for them. */
const loadToolbars = () => import('./menu/toolbars.tsx')
const TextToolbar = lazyPart<object>(() => loadToolbars().then((module) => module.TextToolbar))
const PictureToolbar = lazyPart<object>(() => loadToolbars().then((module) => module.DefaultImageToolbar))
const whenThere = (Toolbar: ComponentType<object>) => () => (
	<Suspense>
		<Toolbar />
	</Suspense>
)
const lateWords = late(() => import('./tldrawWords.ts').then((module) => module.tldrawWords))

/** What tldraw brings and we do not show, what we show in its place, what stays. Not `hideUi`: it ends the keyboard too. */
const components: TLComponents = {
	A11y: Spoken,
	Toolbar: null,
	StylePanel: null,
	MainMenu: null,
	PageMenu: null,
	MenuPanel: null,
	NavigationPanel: null,
	Minimap: null,
	QuickActions: null,
	ActionsMenu: null,
	HelpMenu: null,
	HelperButtons: null,
	DebugMenu: null,
	DebugPanel: null,
	SharePanel: null,
	TopPanel: null,
	ZoomMenu: null,
	CursorChatBubble: null,
	VideoToolbar: null,
	RichTextToolbar: whenThere(TextToolbar),
	ImageToolbar: whenThere(PictureToolbar),
	ContextMenu: null,
	KeyboardShortcutsDialog: Shortcuts,
	Toasts,
	CollaboratorCursor: Cursor,
	CollaboratorHint: null,
	CollaboratorScribble: (props) => <TldrawScribble {...props} opacity={0.8} />,
	Scribble: TldrawScribble,
	ShapeIndicators: TldrawShapeIndicators,
	SelectionForeground: TldrawSelectionForeground,
	Handles: TldrawHandles,
	Overlays: TldrawOverlays,
	Grid: null,
	LoadingScreen: Loading,
	ErrorFallback: PassOn,
	ShapeErrorFallback: BrokenShape,
}

/** Cursors rest after ten seconds and vanish after a minute. */
const options: Partial<TldrawOptions> = {
	maxPages: recordLimits.boards,
	maxShapesPerPage: recordLimits.shapes,
	collaboratorIdleTimeoutMs: 10_000,
	collaboratorInactiveTimeoutMs: 60_000,
	createTextOnCanvasDoubleClick: true,
	// A picture waits for its photos on a slow network: what comes later would be missing without a word.
	maxExportDelayMs: 60_000,
}

/** Steps of the view small enough that what one looks at stays in sight. */
const cameraOptions: Partial<TLCameraOptions> = {
	zoomSteps: [0.05, 0.1, 0.15, 0.25, 0.35, 0.5, 0.7, 1, 1.4, 2, 2.8, 4, 8],
}

/** What tldraw brings; a board adds its own. */
export const nativeTools: readonly TLStateNodeConstructor[] = [...defaultTools, ...defaultShapeTools]
const pictureTypes = [...DEFAULT_SUPPORTED_IMAGE_TYPES]

/** The letters that can be written here, fetched before one writes; others come with the document that has them. */
const faces = [DefaultFontFaces.tldraw_sans, DefaultFontFaces.tldraw_mono].flatMap(({ normal, italic }) => [
	...[normal.normal, normal.bold],
	...[italic.normal, italic.bold],
])

/**
 * tldraw's editor and interface, put together here. Its own `Tldraw` would bring along what no board has: pages and films of
 * other hosts, and ways to take in what comes from outside (we have our own, in `content`). Give the same arrays every time.
 */
export function Canvas({
	session,
	shapeUtils,
	tools,
	user,
	onMount,
	children,
}: {
	session: BoardSession
	shapeUtils: readonly TLAnyShapeUtilConstructor[]
	tools: readonly TLStateNodeConstructor[]
	user: TLUser
	onMount: TLOnMountHandler
	/** can ask for the editor */
	children?: ReactNode
}) {
	const translations = useLate(lateWords)
	const overrides = useMemo(() => ({ ...boardOverrides, ...(translations && { translations }) }), [translations])
	return (
		<TldrawEditor
			initialState="select"
			store={session.store}
			textOptions={session.textOptions}
			shapeUtils={shapeUtils}
			bindingUtils={defaultBindingUtils}
			tools={tools}
			components={components}
			options={options}
			cameraOptions={cameraOptions}
			assetUrls={assetUrls}
			user={user}
			autoFocus={false}
			inferDarkMode={false}
			onMount={onMount}
		>
			<TldrawUi components={components} assetUrls={assetUrls} overrides={overrides} mediaMimeTypes={pictureTypes}>
				<Inside />
				{children}
			</TldrawUi>
		</TldrawEditor>
	)
}

/** Inside of the menu lies the canvas itself. */
function Inside() {
	const editor = useEditor()
	useLayoutEffect(() => {
		editor.fonts.requestFonts(faces)
		return registerDefaultSideEffects(editor)
	}, [editor])
	return <BoardMenu />
}
