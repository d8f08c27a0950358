import './figure.css'

interface FigureProps {
  src: string
  srcWidth?: number
  srcHeight?: number
  alt: string
  caption?: string
}

export function Figure({ src, srcWidth, srcHeight, alt, caption }: FigureProps) {
  return (
    <figure className="figure">
      <img src={src} width={srcWidth} height={srcHeight} alt={alt} loading="lazy" decoding="async" />
      {caption && <figcaption>{caption}</figcaption>}
    </figure>
  )
}
