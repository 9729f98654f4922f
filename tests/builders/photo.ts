/** A grey photo of 48 × 27 pixels with a bright disc: a real JPEG that every reader can draw. */
export const photoBytes = (): Uint8Array =>
  Uint8Array.from(
    Buffer.from(
      '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABQODxIPDRQSEBIXFRQYHjIhHhwcHj0sLiQySUBMS0dARkVQWnNiUFVtVkVGZIhlbXd7gYKBTmCNl4x9lnN+gXz/wAALCAAbADABAREA/8QAGgABAAIDAQAAAAAAAAAAAAAAAAIFAQMGBP/EACMQAAEDBAEEAwAAAAAAAAAAAAEAAhMDElFhBAURITEUMkH/2gAIAQEAAD8A6CfaT7UmPfUPZgJOlmo59P7tIUJ9pPtVs+0n2r3gtaOJTLfNw7krbVY19JzXeiPeFzs+0n2qyfaT7Vj07rfxWRVWF9P8IPkLZzuvitSdS47CxrvBc732VVPtJ9rwXHKXHKXHKXHKXHKXHK//2Q==',
      'base64',
    ),
  );
