import { useEffect, useState } from 'react'
import { useFrameTexts } from '../../texts/frame.ts'
import { useTexts } from '../../texts/texts.ts'
import { PageFrame } from '../PageFrame.tsx'
import { licencesTexts } from './texts.ts'
import './licences.css'

/** What lies beside the page: the editor's own licence, and the list the build writes of everything else. */
const files = ['/licences/tldraw.md', '/licences/packages.md']

/** The terms of our own and of all that others gave. */
export function LicencesPage() {
	const { toStart } = useFrameTexts()
	const texts = useTexts(licencesTexts)
	return (
		<PageFrame title={texts.title}>
			<main className="licences">
				<h1>{texts.title}</h1>
				<p>{texts.own}</p>
				{files.map((file) => (
					<LicenceFile key={file} file={file} />
				))}
				<p>
					<a href="/">{toStart}</a>
				</p>
			</main>
		</PageFrame>
	)
}

function LicenceFile({ file }: { file: string }) {
	const { loading } = useFrameTexts()
	const texts = useTexts(licencesTexts)
	const [text, setText] = useState<string>()
	const [missing, setMissing] = useState(false)
	useEffect(() => {
		fetch(file)
			.then((response) => (response.ok && !isPage(response) ? response.text().then(setText) : setMissing(true)))
			.catch(() => setMissing(true))
	}, [file])
	if (missing) return <p>{texts.missing(file)}</p>
	return text === undefined ? <p role="status">{loading} …</p> : <pre>{text}</pre>
}

/** Some servers answer unknown addresses with the page itself. */
const isPage = (response: Response) => response.headers.get('content-type')?.startsWith('text/html') ?? false
