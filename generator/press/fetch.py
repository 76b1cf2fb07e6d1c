"""What a copy may load while it is laid out: nothing but what it holds."""

from weasyprint.urls import URLFetcher, URLFetcherResponse  # type: ignore[import-untyped]


class OnlyData(URLFetcher):  # type: ignore[misc]
    """Reads ``data:`` addresses; any other stops the rendering.

    A plan's words could name a file of this machine or an address that tells who reads it.
    """

    def __init__(self) -> None:
        super().__init__(allowed_protocols=("data",), allow_redirects=False, fail_on_errors=True)

    def fetch(self, url: str, headers: dict[str, str] | None = None) -> URLFetcherResponse:
        if not url.lower().startswith("data:"):
            raise ValueError("an address outside the document")
        return super().fetch(url, headers)
